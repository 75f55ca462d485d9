# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# tgo_embed_migrations(target): makes server/store/migrations/*.sql part of the target, anew when a file changes.
function(tgo_embed_migrations target)
  set(folder ${CMAKE_SOURCE_DIR}/server/store/migrations)
  set(output ${CMAKE_BINARY_DIR}/embedded_migrations.cpp)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.sql)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DOUTPUT=${output} -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Embedding the migrations")
  target_sources(${target} PRIVATE ${output})
endfunction()
