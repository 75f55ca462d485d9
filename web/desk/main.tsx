// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Starts the desk in the page. Knows nothing of dossiers or rights.

import { render } from 'preact';
import '../shared/styles/fonts.css';
import '../shared/styles/tokens.css';

render(<main>TGO bureau</main>, document.getElementById('desk') as HTMLElement);
