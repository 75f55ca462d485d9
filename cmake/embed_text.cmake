# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Writes one text file as a C++ string, so that the binary carries it.
# Run as: cmake -DINPUT=proto/problems.json -DOUTPUT=problems.cpp -DNAMESPACE=tgo::api -DNAME=problems_json -P embed_text.cmake
file(READ "${INPUT}" text)
# A string literal may be no longer than 65,536 characters by the standard; adjacent ones are joined.
string(LENGTH "${text}" length)
set(at 0)
set(pieces "")
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND pieces "R\"tgo_text(${piece})tgo_text\"\n")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE "${OUTPUT}"
     "// Made from ${INPUT} by cmake/embed_text.cmake.\n#include <string_view>\n\nnamespace ${NAMESPACE} {\nextern const std::string_view ${NAME};\nconst std::string_view ${NAME} = ${pieces};\n}\n")
