# SPDX-FileCopyrightText: 2026 CyberApp Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every target of ours links this privately; it carries the rules of the house, nothing else.
# Clean with g++ 12.2 and clang 14 against Qt 6.4.2, Debug and -O2, warnings as errors.
add_library(console_options INTERFACE)
target_compile_definitions(console_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:QT_FORCE_ASSERTS>)
target_compile_options(console_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wdouble-promotion
    -Wold-style-cast -Wcast-qual -Wcast-align -Wnon-virtual-dtor -Woverloaded-virtual
    -Wnull-dereference -Wformat=2 -Wundef -Wvla -Wimplicit-fallthrough -Wextra-semi
    -Wmissing-declarations -Wzero-as-null-pointer-constant -Wsuggest-override -Wredundant-decls
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast -Wdeprecated-copy-dtor -Wcomma-subscript>
    $<$<CXX_COMPILER_ID:Clang>:-Wno-gnu-zero-variadic-macro-arguments -Wrange-loop-analysis -Wunreachable-code -Wloop-analysis -Wdeprecated -Wthread-safety>)
