// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A member of staff at the desk's API: signs in, keeps the cookie and the CSRF token, states a purpose.
import { type Answer, HttpClient } from './http_client.ts';
import { type Frame, LiveSocket } from './live_socket.ts';

export const demoPassword = 'puzzelen-met-burgers';

export class StaffClient {
  cookie = '';
  csrf = '';

  private constructor(
    readonly http: HttpClient,
    readonly login: string,
  ) {}

  static async signIn(
    origin: string,
    login: string,
    password = demoPassword,
    localAddress?: string,
  ): Promise<StaffClient> {
    const staff = new StaffClient(new HttpClient(origin, localAddress), login);
    const answer = await staff.http.post(
      '/v1/sessions',
      { login, password },
      { headers: { Origin: origin } },
    );
    if (answer.status !== 201) throw new Error(`${login} could not sign in: ${answer.status} ${answer.text}`);
    staff.cookie = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
    staff.csrf = answer.json().csrfToken;
    return staff;
  }

  get(path: string): Promise<Answer> {
    return this.http.get(path, { headers: { Cookie: this.cookie } });
  }

  write(method: string, path: string, json: unknown): Promise<Answer> {
    return this.http.ask(method, path, {
      json,
      headers: { Cookie: this.cookie, Origin: this.http.origin, 'X-CSRF-Token': this.csrf },
    });
  }

  post(path: string, json: unknown): Promise<Answer> {
    return this.write('POST', path, json);
  }

  put(path: string, json: unknown): Promise<Answer> {
    return this.write('PUT', path, json);
  }

  /** States why this dossier is opened; every other route of the dossier wants that first. */
  async openDossier(dossier: string, purpose = 'behandelen van bijdragen'): Promise<void> {
    const answer = await this.put(`/v1/desk/dossiers/${dossier}/purpose`, { purpose });
    if (answer.status !== 204) throw new Error(`purpose for ${dossier}: ${answer.status} ${answer.text}`);
  }

  /** The desk's own socket: a ticket that works once, then hello. */
  async live(
    dossier: string,
    more: Record<string, unknown> = {},
  ): Promise<{ socket: LiveSocket; welcome: Frame }> {
    const ticket = (await this.post('/v1/live-tickets', {})).json().ticket;
    const socket = await LiveSocket.open(this.http.origin);
    const welcome = await socket.hello(dossier, { audience: 'team', ticket, ...more });
    return { socket, welcome };
  }

  close(): void {
    this.http.close();
  }
}
