# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Writes the migrations with their checksums as a C++ source, so that the binary carries its own database.
# Run as: cmake -DFOLDER=server/store/migrations -DOUTPUT=embedded_migrations.cpp -P embed_migrations.cmake
file(GLOB files "${FOLDER}/*.sql")
list(SORT files)
set(source "// Made from server/store/migrations by cmake/embed_migrations.cmake.\n#include \"store/migrator.hpp\"\n\n")
string(APPEND source "namespace tgo::store {\nnamespace {\nconstexpr Migration migrations[] = {\n    {0, \"\", \"\", \"\"},\n")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME_WE)
  if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+$")
    message(FATAL_ERROR "A migration is called NNNN_name.sql: ${file}")
  endif()
  math(EXPR number "1${CMAKE_MATCH_1} - 10000")
  file(SHA256 "${file}" checksum)
  file(READ "${file}" script)
  string(APPEND source "    {${number}, \"${name}\", R\"tgo_sql(${script})tgo_sql\", \"${checksum}\"},\n")
endforeach()
string(APPEND source "};\n}  // namespace\n\n")
string(APPEND source "std::span<const Migration> embedded_migrations() { return std::span(migrations).subspan(1); }\n\n}  // namespace tgo::store\n")
file(WRITE "${OUTPUT}" "${source}")
