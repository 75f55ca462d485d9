// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// libpqxx 6.4 loses one empty result (about 2 KB) each time a connection breaks under a statement: it asks the broken
// connection for its encoding, which throws, before the result has an owner. Only the leak sanitizer calls this.

extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() { return "leak:libpqxx-6.4.so\n"; }
