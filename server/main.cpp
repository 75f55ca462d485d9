// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The command line and nothing else: every command lives in app/.

int main() { return 0; }
