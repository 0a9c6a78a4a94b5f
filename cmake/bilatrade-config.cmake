# SPDX-License-Identifier: BSL-1.0
# find_package(bilatrade [COMPONENTS json]): bilatrade::bilatrade, and bilatrade::json (which needs simdjson).
include(CMakeFindDependencyMacro)
find_dependency(Eigen3 3.4)
find_dependency(Boost 1.74)
find_dependency(fmt 9)
include(${CMAKE_CURRENT_LIST_DIR}/bilatrade-targets.cmake)

foreach(component IN LISTS bilatrade_FIND_COMPONENTS)
  if(component STREQUAL "json" AND EXISTS ${CMAKE_CURRENT_LIST_DIR}/bilatrade-json-targets.cmake)
    find_dependency(simdjson 3)
    include(${CMAKE_CURRENT_LIST_DIR}/bilatrade-json-targets.cmake)
    set(bilatrade_json_FOUND TRUE)
  elseif(bilatrade_FIND_REQUIRED_${component})
    set(bilatrade_FOUND FALSE)
    set(bilatrade_NOT_FOUND_MESSAGE "this bilatrade has no component ${component}")
  endif()
endforeach()
