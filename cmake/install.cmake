# SPDX-License-Identifier: BSL-1.0
# Install rules: headers, package config, .pc file and, where it is built, the program.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

# Headers only: a package made on one architecture serves all, so nothing goes to a folder of one.
set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/bilatrade)
set(pkgconfig_dir ${CMAKE_INSTALL_DATADIR}/pkgconfig)

install(TARGETS bilatrade EXPORT bilatrade-targets FILE_SET HEADERS)
install(EXPORT bilatrade-targets NAMESPACE bilatrade:: DESTINATION ${package_dir})
if(TARGET bilatrade_json)
  # An export of its own: a consumer without simdjson must not be asked for it.
  install(TARGETS bilatrade_json EXPORT bilatrade-json-targets FILE_SET HEADERS)
  install(EXPORT bilatrade-json-targets NAMESPACE bilatrade:: DESTINATION ${package_dir})
endif()

write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/bilatrade-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT
)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/bilatrade-config.cmake
              ${PROJECT_BINARY_DIR}/bilatrade-config-version.cmake DESTINATION ${package_dir}
)

file(RELATIVE_PATH prefix_from_pc /${pkgconfig_dir} /)
configure_file(${CMAKE_CURRENT_LIST_DIR}/bilatrade.pc.in ${PROJECT_BINARY_DIR}/bilatrade.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/bilatrade.pc DESTINATION ${pkgconfig_dir})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(TARGET bilatrade_program)
  install(TARGETS bilatrade_program)
endif()
