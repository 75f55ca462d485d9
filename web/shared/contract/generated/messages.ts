// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every message of the contract as a type. Made from proto/schemas by `npm --prefix tests run contract:make`: change the
// schemas, never this file.

/**
 * Who approved it.
 */
export interface Approval {
  /**
   * Who approved it.
   */
  approver: string;
  at: Time;
}

/**
 * Approves exactly the text that was read; it is published at once.
 */
export interface ApproveRelease {
  /**
   * The version.
   */
  version: number;
  contentHash: ContentHash;
}

/**
 * What the team thinks of a contribution. Never leaves the team.
 */
export type Assessment = 'usable' | 'excluded' | 'unverifiable' | 'known_already';

/**
 * Who may read a release, from closed to open.
 */
export type Audience = 'team' | 'trained' | 'registered' | 'public';

/**
 * A tag of ours that says through which channel somebody came.
 */
export type Channel = string;

/**
 * Whatever a client can send over the live socket.
 */
export type ClientFrame = HelloFrame | SubmitFrame | PingFrame;

/**
 * The team is done with a contribution; its author sees that it is closed.
 */
export interface CloseContribution {
  /**
   * The version.
   */
  version: number;
}

/**
 * SHA-256 of exactly what goes out, in hexadecimal.
 */
export type ContentHash = string;

/**
 * A contribution, opened. Opening is on the record.
 */
export interface ContributionDetail {
  /**
   * The number in the intake stream of the dossier.
   */
  number: number;
  kind: ContributionKind;
  state: TriageState;
  assessment?: Assessment;
  /**
   * The version.
   */
  version: number;
  receivedAt: Time;
  language: Language;
  channel?: Channel;
  /**
   * The first words.
   */
  excerpt: string;
  place?: Place;
  happened?: Happened;
  /**
   * Messages of the citizen since the last one of the team.
   */
  unreadReplies: number;
  /**
   * How many releases rest on it.
   */
  releases: number;
  /**
   * Whether search and similarity have been worked out.
   */
  indexed: boolean;
  /**
   * The words, exactly as they were written.
   */
  text: string;
  question?: Uuid;
  stamp: Stamp;
  status: PublicStatus;
  /**
   * The dialogue, oldest first.
   *
   * @maxItems 500
   */
  messages: Message[];
  /**
   * The releases that rest on it.
   *
   * @maxItems 2000
   */
  restingReleases: ReleaseSummary[];
}

/**
 * What kind of contribution it is.
 */
export type ContributionKind = 'tip' | 'observation' | 'answer' | 'hypothesis' | 'scenario';

/**
 * What the desk knows about the person at the keyboard.
 */
export interface CurrentSession {
  staff: StaffName;
  /**
   * Goes back in the X-CSRF-Token header of every write.
   */
  csrfToken: string;
  /**
   * The roles that are held.
   *
   * @maxItems 1000
   */
  roles: HeldRole[];
  /**
   * Roles outside any dossier.
   *
   * @maxItems 1000
   */
  systemRoles: Role[];
  /**
   * The dossiers for which this session has said why.
   *
   * @maxItems 1000
   */
  purposes: Slug[];
}

/**
 * What the team decides about a contribution. Beyond this schema: an assessment comes with the state assessed and with no other.
 */
export interface DecideContribution {
  /**
   * The version.
   */
  version: number;
  state: TriageState;
  assessment?: Assessment;
}

/**
 * The dossiers in which somebody holds a role.
 */
export interface DeskDossierList {
  /**
   * The dossiers.
   *
   * @maxItems 1000
   */
  dossiers: DeskDossier[];
}

/**
 * A dossier as the desk lists it.
 */
export interface DeskDossier {
  dossier: Slug;
  /**
   * What the team calls it.
   */
  workingTitle: string;
  /**
   * The unit of the police.
   */
  unit: string;
  mode: DossierMode;
  state: DossierState;
  /**
   * The roles that are held.
   *
   * @maxItems 1000
   */
  roles: Role[];
  /**
   * Whether this session has said why it opens the dossier.
   */
  purposeRecorded: boolean;
}

/**
 * The dossiers that the public may see.
 */
export interface DossierList {
  /**
   * The dossiers.
   *
   * @maxItems 1000
   */
  dossiers: DossierSummary[];
}

/**
 * Whether the investigation is in its first days or was opened again.
 */
export type DossierMode = 'live' | 'cold';

/**
 * Everything that an audience may read of a dossier, as of one number of its stream.
 */
export interface DossierSnapshot {
  dossier: Slug;
  /**
   * The unit of the police.
   */
  unit: string;
  mode: DossierMode;
  state: DossierState;
  /**
   * The number in the stream.
   */
  sequence: number;
  /**
   * The signed stamp of the page on which it was written.
   */
  seen: string;
  /**
   * What was released, oldest first.
   *
   * @maxItems 1000
   */
  items: Item[];
}

/**
 * Whether a dossier takes contributions.
 */
export type DossierState = 'live' | 'paused' | 'closed';

/**
 * A dossier in a list.
 */
export interface DossierSummary {
  dossier: Slug;
  /**
   * The title.
   */
  title: string;
  /**
   * What it is about.
   */
  lead: string;
  /**
   * The unit of the police.
   */
  unit: string;
  mode: DossierMode;
  state: DossierState;
  /**
   * How many questions take answers.
   */
  openQuestions: number;
  updatedOn: Time;
}

/**
 * A refusal; proto/problems.json says after which the socket closes.
 */
export interface ErrorFrame {
  /**
   * Which frame this is.
   */
  type: 'error';
  /**
   * The id of the frame that this answers.
   */
  replyTo?: string;
  problem: Problem;
}

/**
 * One step in a stream. Those of an audience carry the item as it is now; those of the team only numbers, ids and metadata.
 */
export interface EventFrame {
  /**
   * Which frame this is.
   */
  type: 'event';
  stream: LiveStream;
  /**
   * The number in the stream.
   */
  sequence: number;
  event: LiveEventKind;
  item?: Item;
  state?: DossierState;
  /**
   * The number in the intake stream of the dossier.
   */
  number?: number;
  kind?: ContributionKind;
  channel?: Channel;
  release?: Uuid;
  at: Time;
}

/**
 * How a contribution stands, for whoever holds its receipt.
 */
export interface FollowUp {
  status: PublicStatus;
  kind: ContributionKind;
  receivedOn: Time;
  dossier: Slug;
  /**
   * The title of the dossier.
   */
  dossierTitle: string;
  /**
   * The words, exactly as they were written.
   */
  text: string;
  /**
   * The dialogue, oldest first.
   *
   * @maxItems 500
   */
  messages: Message[];
}

/**
 * When: words, or a moment (from), or a period (from and until).
 */
export interface Happened {
  /**
   * In words.
   */
  words?: string;
  from?: Time;
  until?: Time;
}

/**
 * A role within one dossier.
 */
export interface HeldRole {
  dossier: Slug;
  role: Role;
}

/**
 * The first frame of a client: which dossier, and the last number that it has.
 */
export interface HelloFrame {
  /**
   * Which frame this is.
   */
  type: 'hello';
  /**
   * Made by the client; the answer names it.
   */
  id: string;
  dossier: Slug;
  /**
   * The last number that the client has of the stream of its audience; with audience team, of the intake stream.
   */
  since?: number;
  /**
   * The last number that the desk has of the team stream.
   */
  sinceTeam?: number;
  audience?: Audience;
  /**
   * From POST /v1/live-tickets; needed for every audience but public.
   */
  ticket?: string;
}

/**
 * Something that was released. A withdrawn one has neither title nor text.
 */
export interface Item {
  id: Uuid;
  kind: ReleaseKind;
  /**
   * The version.
   */
  version: number;
  origin: Origin;
  /**
   * The title.
   */
  title?: string;
  /**
   * The words, exactly as they were written.
   */
  text?: string;
  happened?: Happened;
  closesAt?: Time;
  publishedAt: Time;
  withdrawn?: Withdrawal;
}

/**
 * The language in which somebody wrote.
 */
export type Language = 'nl' | 'en';

/**
 * What happened.
 */
export type LiveEventKind =
  | 'item_published'
  | 'item_changed'
  | 'item_withdrawn'
  | 'dossier_changed'
  | 'contribution_received'
  | 'reply_received'
  | 'contribution_decided'
  | 'contribution_replied'
  | 'contribution_closed'
  | 'contribution_destroyed'
  | 'release_proposed'
  | 'release_changed'
  | 'release_rejected'
  | 'release_published'
  | 'release_withdrawn';

/**
 * Which numbered stream an event is a step in.
 */
export type LiveStream = 'public' | 'registered' | 'trained' | 'intake' | 'team';

/**
 * A secret that opens one live connection.
 */
export interface LiveTicket {
  /**
   * The secret; works once.
   */
  ticket: string;
  /**
   * For how many seconds it works.
   */
  expiresInS: number;
}

/**
 * Who wrote it.
 */
export type MessageFrom = 'citizen' | 'team';

/**
 * One message in the dialogue about a contribution.
 */
export interface Message {
  from: MessageFrom;
  /**
   * The words, exactly as they were written.
   */
  text: string;
  at: Time;
}

/**
 * The body of a request that says all in its address.
 */
export interface NoContent {}

/**
 * Whose voice it is.
 */
export type Origin = 'team' | 'citizens';

/**
 * Asks whether the server is there.
 */
export interface PingFrame {
  /**
   * Which frame this is.
   */
  type: 'ping';
  /**
   * Made by the client; the answer names it.
   */
  id: string;
}

/**
 * Where: words first; a point and a radius only if the citizen put them on a map.
 */
export interface Place {
  /**
   * In words.
   */
  words?: string;
  point?: Point;
  /**
   * How far around the point, in metres.
   */
  radiusM?: number;
}

/**
 * A point on earth (WGS 84), in degrees.
 */
export interface Point {
  /**
   * Degrees north.
   */
  latitude: number;
  /**
   * Degrees east.
   */
  longitude: number;
}

/**
 * The answer to ping.
 */
export interface PongFrame {
  /**
   * Which frame this is.
   */
  type: 'pong';
  /**
   * The id of the frame that this answers.
   */
  replyTo: string;
}

/**
 * A refusal (RFC 9457), the same in the body of an answer and in a frame.
 */
export interface Problem {
  /**
   * A URI reference that names the code.
   */
  type: string;
  /**
   * What is wrong, in the reader's language.
   */
  title: string;
  /**
   * The HTTP status.
   */
  status: number;
  /**
   * What to do next, in the reader's language.
   */
  detail: string;
  code: Slug;
  /**
   * All that is wrong with the input.
   *
   * @maxItems 50
   */
  violations: Violation[];
  /**
   * The id under which a fault of ours was logged.
   */
  instance?: string;
  /**
   * After how many seconds trying again makes sense.
   */
  retryAfterS?: number;
}

/**
 * Proposes to put a text before an audience. Beyond this schema: the audience is not the team itself; a dossier text and a question have a title; only a question closes; it expires in the future; the text holds no receipt and no hidden characters.
 */
export interface ProposeRelease {
  commandId: Uuid;
  kind: ReleaseKind;
  audience: Audience;
  origin: Origin;
  /**
   * The title.
   */
  title?: string;
  /**
   * The words, exactly as they were written.
   */
  text: string;
  happened?: Happened;
  closesAt?: Time;
  /**
   * Why this may be known, and why less would not do.
   */
  proportionality: string;
  expiresOn: Time;
  /**
   * The contributions that it rests on.
   *
   * @maxItems 200
   */
  sourceNumbers: number[];
}

/**
 * How far a contribution is, as its author sees it. Never tells what the team thinks of it.
 */
export type PublicStatus = 'received' | 'read' | 'answered' | 'closed';

/**
 * A part of the queue, newest first.
 */
export interface QueuePage {
  /**
   * The contributions, newest first.
   *
   * @maxItems 200
   */
  contributions: QueueRow[];
  counts: StateCounts;
  heads: StreamHeads;
}

/**
 * A contribution as the queue shows it.
 */
export interface QueueRow {
  /**
   * The number in the intake stream of the dossier.
   */
  number: number;
  kind: ContributionKind;
  state: TriageState;
  assessment?: Assessment;
  /**
   * The version.
   */
  version: number;
  receivedAt: Time;
  language: Language;
  channel?: Channel;
  /**
   * The first words.
   */
  excerpt: string;
  place?: Place;
  happened?: Happened;
  /**
   * Messages of the citizen since the last one of the team.
   */
  unreadReplies: number;
  /**
   * How many releases rest on it.
   */
  releases: number;
  /**
   * Whether search and similarity have been worked out.
   */
  indexed: boolean;
}

/**
 * Asks how a contribution stands.
 */
export interface ReadFollowUp {
  /**
   * The receipt as a person types it, with or without dashes.
   */
  receipt: string;
}

/**
 * A receipt: five groups of five Crockford characters and one to check. Whoever has it can read and answer; never put it in a URI or a log.
 */
export type ReceiptCode = string;

/**
 * The answer to submit: the contribution is stored for good.
 */
export interface ReceiptFrame {
  /**
   * Which frame this is.
   */
  type: 'receipt';
  /**
   * The id of the frame that this answers.
   */
  replyTo: string;
  receipt: ReceiptCode;
  /**
   * Whether it was stored already.
   */
  replayed: boolean;
}

/**
 * The answer to a contribution that is safely stored.
 */
export interface ReceiptGiven {
  receipt: ReceiptCode;
  /**
   * Whether it was stored already.
   */
  replayed: boolean;
}

/**
 * Why somebody opens a dossier; asked once per dossier and session.
 */
export interface RecordPurpose {
  /**
   * Why the dossier is opened.
   */
  purpose: string;
}

/**
 * Sends a proposed release back, with the reason.
 */
export interface RejectRelease {
  /**
   * The version.
   */
  version: number;
  /**
   * Why.
   */
  reason: string;
}

/**
 * A release with all that its approval needs.
 */
export interface ReleaseDetail {
  id: Uuid;
  kind: ReleaseKind;
  audience: Audience;
  state: ReleaseState;
  /**
   * The version.
   */
  version: number;
  /**
   * The title.
   */
  title?: string;
  /**
   * The first words.
   */
  excerpt: string;
  /**
   * Who made the latest version.
   */
  author: string;
  proposedAt: Time;
  /**
   * The contributions that it rests on.
   *
   * @maxItems 200
   */
  sourceNumbers: number[];
  /**
   * The words, exactly as they were written.
   */
  text: string;
  happened?: Happened;
  closesAt?: Time;
  origin: Origin;
  contentHash: ContentHash;
  /**
   * Why this may be known, and why less would not do.
   */
  proportionality: string;
  expiresOn?: Time;
  /**
   * Who made which version.
   *
   * @maxItems 500
   */
  versions: ReleaseVersion[];
  approval?: Approval;
  /**
   * Whether the reader may approve this version.
   */
  mayApprove: boolean;
  /**
   * The code of the problem that stands in the way.
   */
  whyNot?: string;
  /**
   * Why it was sent back.
   */
  rejectedBecause?: string;
  withdrawn?: Withdrawal;
}

/**
 * What is released: the title and lead of a dossier, a question, a fact, an answer to several contributions, a notice, a scenario.
 */
export type ReleaseKind = 'dossier_text' | 'question' | 'fact' | 'cluster_reply' | 'notice' | 'scenario';

/**
 * The releases of a dossier.
 */
export interface ReleaseList {
  /**
   * The releases, newest first.
   *
   * @maxItems 2000
   */
  releases: ReleaseSummary[];
}

/**
 * How far a release is.
 */
export type ReleaseState = 'draft' | 'proposed' | 'published' | 'rejected' | 'withdrawn' | 'expired';

/**
 * A release in a list.
 */
export interface ReleaseSummary {
  id: Uuid;
  kind: ReleaseKind;
  audience: Audience;
  state: ReleaseState;
  /**
   * The version.
   */
  version: number;
  /**
   * The title.
   */
  title?: string;
  /**
   * The first words.
   */
  excerpt: string;
  /**
   * Who made the latest version.
   */
  author: string;
  proposedAt: Time;
  /**
   * The contributions that it rests on.
   *
   * @maxItems 200
   */
  sourceNumbers: number[];
}

/**
 * Who made which version.
 */
export interface ReleaseVersion {
  /**
   * The version.
   */
  version: number;
  /**
   * Who made the latest version.
   */
  author: string;
  at: Time;
}

/**
 * An answer of the team to the one receipt of a contribution.
 */
export interface ReplyToContribution {
  commandId: Uuid;
  /**
   * The words, exactly as they were written.
   */
  text: string;
}

/**
 * A message of a citizen in the dialogue with the team.
 */
export interface ReplyToTeam {
  /**
   * The receipt as a person types it, with or without dashes.
   */
  receipt: string;
  senderKey: SenderKey;
  /**
   * The words, exactly as they were written.
   */
  text: string;
}

/**
 * A new version of a proposed release; whoever makes it can no longer approve any version.
 */
export interface ReviseRelease {
  /**
   * The version.
   */
  version: number;
  /**
   * The title.
   */
  title?: string;
  /**
   * The words, exactly as they were written.
   */
  text: string;
  happened?: Happened;
  closesAt?: Time;
}

/**
 * What somebody may do in a dossier.
 */
export type Role =
  | 'detective'
  | 'moderator'
  | 'information_coordinator'
  | 'analyst'
  | 'team_leader'
  | 'prosecutor'
  | 'challenger'
  | 'family_liaison'
  | 'dossier_officer'
  | 'researcher'
  | 'partner'
  | 'editor'
  | 'linking_pin'
  | 'table_chair'
  | 'dpo'
  | 'auditor'
  | 'admin';

/**
 * 16 random bytes in hexadecimal, made by the sender before sending. The same key and content again is the same contribution.
 */
export type SenderKey = string;

/**
 * Whatever a server can send over the live socket.
 */
export type ServerFrame = WelcomeFrame | EventFrame | ReceiptFrame | PongFrame | ErrorFrame;

/**
 * A member of staff signs in.
 */
export interface SignIn {
  /**
   * The name to sign in with.
   */
  login: string;
  /**
   * The password.
   */
  password: string;
}

/**
 * A name as it stands in a URI.
 */
export type Slug = string;

/**
 * A member of staff.
 */
export interface StaffName {
  /**
   * The name of the person.
   */
  name: string;
  /**
   * The name to sign in with.
   */
  login: string;
  /**
   * The unit of the police.
   */
  unit: string;
}

/**
 * What its author could have read.
 */
export interface Stamp {
  /**
   * The number of the public stream when it was stored.
   */
  committed: number;
  /**
   * The number of the public stream on the page of the form.
   */
  rendered?: number;
}

/**
 * How many contributions are in each state.
 */
export interface StateCounts {
  /**
   * Not yet looked at.
   */
  received: number;
  /**
   * Looked at.
   */
  triaged: number;
  /**
   * Assessed.
   */
  assessed: number;
}

/**
 * How far the two streams of the team had come.
 */
export interface StreamHeads {
  /**
   * The last number of the intake stream.
   */
  intake: number;
  /**
   * The last number of the team stream.
   */
  team: number;
}

/**
 * What a citizen sends. Beyond this schema: a question is named by an answer and by nothing else; a place has words or a point, and a radius only with a point; a period does not end before it begins; a text is not only white space.
 */
export interface SubmitContribution {
  senderKey: SenderKey;
  kind: ContributionKind;
  language: Language;
  /**
   * The words, exactly as they were written.
   */
  text: string;
  place?: Place;
  happened?: Happened;
  channel?: Channel;
  question?: Uuid;
  /**
   * The signed stamp of the page on which it was written.
   */
  seen?: string;
  /**
   * "My safety is at stake": nothing is stored, the answer shows another way.
   */
  safetyAtStake?: boolean;
}

/**
 * A contribution over the live socket.
 */
export interface SubmitFrame {
  /**
   * Which frame this is.
   */
  type: 'submit';
  /**
   * Made by the client; the answer names it.
   */
  id: string;
  dossier: Slug;
  contribution: SubmitContribution;
}

/**
 * A point in time in UTC, in whole seconds (RFC 3339).
 */
export type Time = string;

/**
 * How far the team is with a contribution.
 */
export type TriageState = 'received' | 'triaged' | 'assessed';

/**
 * A UUID.
 */
export type Uuid = string;

/**
 * One thing that is wrong with the input.
 */
export interface Violation {
  /**
   * Where, as a JSON pointer.
   */
  pointer: string;
  code: Slug;
}

/**
 * A week by ISO 8601.
 */
export type Week = string;

/**
 * How many contributions of one kind a dossier got in a week.
 */
export interface WeeklyCount {
  dossier: Slug;
  week: Week;
  kind: ContributionKind;
  /**
   * How many, never fewer than ten.
   */
  count: number;
}

/**
 * Counts for research: weeks, and only counts of ten or more.
 */
export interface WeeklyCounts {
  /**
   * The counts.
   *
   * @maxItems 52000
   */
  weeks: WeeklyCount[];
}

/**
 * The answer to hello.
 */
export interface WelcomeFrame {
  /**
   * Which frame this is.
   */
  type: 'welcome';
  /**
   * The id of the frame that this answers.
   */
  replyTo: string;
  mode: WelcomeMode;
  /**
   * The number up to which the client is, once it has the snapshot or the events that follow.
   */
  sequence: number;
  /**
   * The number of the team stream; only with audience team.
   */
  teamSequence?: number;
  snapshot?: DossierSnapshot;
}

/**
 * Whether the whole is sent again (or asked for), or the events that were missed follow.
 */
export type WelcomeMode = 'snapshot' | 'resume';

/**
 * Takes a published release back, from every audience at once.
 */
export interface WithdrawRelease {
  reasonCode: WithdrawalReason;
}

/**
 * Why something was taken back.
 */
export type WithdrawalReason = 'incorrect' | 'outdated' | 'privacy' | 'investigation' | 'expired';

/**
 * That it was taken back.
 */
export interface Withdrawal {
  reasonCode: WithdrawalReason;
  at: Time;
}
