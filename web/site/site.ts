// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The touch of script on the page of a dossier, and the style sheet of all public pages. Everything works without it.

import './site.css';
import { follow } from './dossier';

follow(document.getElementById('live') as HTMLElement);
