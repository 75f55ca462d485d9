// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Close codes of the live socket that mean something to a client beyond "try again" (proto/asyncapi.yaml).

export const signedOut = 4401;
