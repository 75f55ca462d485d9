// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Starts the desk in the page. Knows nothing of dossiers or rights.

import { render } from 'preact';
import { App } from './app/app';
import { recallLanguage } from './messages/text';
import './styles/desk.css';

recallLanguage().then(() => render(<App />, document.getElementById('desk') as HTMLElement));
