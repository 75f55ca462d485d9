// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The touch of script on the contribution form and on a receipt. Everything works without it.

import { receiptButtons, sendOverSocket } from './contribution';

const form = document.getElementById('contribution');
if (form) sendOverSocket(form as HTMLFormElement);
receiptButtons();
