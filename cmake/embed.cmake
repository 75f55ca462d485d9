# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# tgo_embed_text(target file namespace name): the text of a file as `extern const std::string_view namespace::name`,
# made anew when the file changes.
function(tgo_embed_text target file namespace name)
  set(input ${CMAKE_SOURCE_DIR}/${file})
  set(output ${CMAKE_BINARY_DIR}/embedded_${name}.cpp)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_text.cmake)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DOUTPUT=${output} -DNAMESPACE=${namespace} -DNAME=${name} -P ${script}
    DEPENDS ${input} ${script}
    COMMENT "Embedding ${file}")
  target_sources(${target} PRIVATE ${output})
endfunction()
