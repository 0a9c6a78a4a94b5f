# SPDX-License-Identifier: BSL-1.0
# One unit for each room that includes all its headers, so that clang-tidy reads every header of ours once.
add_library(bilatrade_room_units OBJECT)
target_link_libraries(bilatrade_room_units PRIVATE bilatrade::bilatrade bilatrade_own)
if(TARGET bilatrade::json)
  target_link_libraries(bilatrade_room_units PRIVATE bilatrade::json)
endif()

set(rooms "")
foreach(header IN LISTS headers json_header)
  cmake_path(RELATIVE_PATH header BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/include OUTPUT_VARIABLE path)
  if(EXISTS ${header} AND path MATCHES "^bilatrade/([a-z]+)/")
    list(APPEND rooms ${CMAKE_MATCH_1})
    string(APPEND unit_of_${CMAKE_MATCH_1} "#include <${path}>\n")
  endif()
endforeach()
list(REMOVE_DUPLICATES rooms)

foreach(room IN LISTS rooms)
  set(unit ${PROJECT_BINARY_DIR}/rooms/${room}.cpp)
  file(CONFIGURE OUTPUT ${unit} CONTENT "${unit_of_${room}}" @ONLY)
  target_sources(bilatrade_room_units PRIVATE ${unit})
endforeach()
