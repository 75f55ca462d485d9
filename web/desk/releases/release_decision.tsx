// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Agree, reject with a reason, or take back with a reason code. Agreeing is bound to the hash of what was read, and can
// be taken back for a few seconds before it leaves the building.

import { useState } from 'preact/hooks';
import type { ReleaseDetail, WithdrawalReason } from '../../shared/contract/generated/messages';
import type { Problem } from '../../shared/contract/problem';
import { withdrawalReasons } from '../../shared/contract/words';
import { fullMoment, text, textOf } from '../messages/text';
import { Field } from '../parts/field';
import { Note, ProblemNote } from '../parts/note';
import { may } from '../session/rights';
import { api, session } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';
import { afterUndoWindow } from '../undo/undo';

interface DecisionProps {
  room: DossierRoom;
  detail: ReleaseDetail;
}

export function ReleaseDecision({ room, detail }: DecisionProps) {
  if (detail.state === 'proposed') return <Proposed room={room} detail={detail} />;
  if (detail.state === 'published') return <Published room={room} detail={detail} />;
  if (detail.state === 'rejected')
    return (
      <Note tone="plain" icon="cross">
        <b>{text('decision.rejected')}</b> {detail.rejectedBecause ?? ''}
      </Note>
    );
  if (detail.withdrawn)
    return (
      <Note tone="gone" icon="gone">
        <b>{text('decision.withdrawn', { when: fullMoment(detail.withdrawn.at) })}</b>{' '}
        {textOf('withdraw.reason', detail.withdrawn.reasonCode)}
      </Note>
    );
  return null;
}

function Proposed({ room, detail }: DecisionProps) {
  const [stage, setStage] = useState<'open' | 'waiting' | 'sent'>('open');
  const [problem, setProblem] = useState<Problem>();
  const { release } = room;

  async function approve() {
    setStage('sent');
    const answer = await api.approve(room.dossier, detail.id, detail.version, detail.contentHash);
    if (answer.ok) {
      room.written();
      return;
    }
    setStage('open');
    setProblem(answer.problem);
    if (answer.problem.status === 409 || answer.problem.code === 'own-work') room.refresh();
  }

  function agree() {
    if (stage !== 'open') return;
    setProblem(undefined);
    setStage('waiting');
    afterUndoWindow(
      (seconds) => text('decision.undo', { seconds }),
      approve,
      () => setStage('open'),
    );
  }

  // Another tab of the same release may have changed it in the meantime; the server refuses by hash, this only tells.
  const isLatest = release.get().value?.contentHash === detail.contentHash;
  return (
    <div>
      {problem && <ProblemNote problem={problem} />}
      {detail.mayApprove && isLatest ? (
        <>
          <p class="muted decision__what">
            {text('decision.what', { audience: textOf('audience.lower', detail.audience) })}
          </p>
          <button
            class="btn btn--primary btn--wide"
            type="button"
            aria-disabled={stage !== 'open'}
            aria-describedby="agree-hash"
            onClick={agree}
          >
            {text(
              stage === 'open' ? 'decision.agree' : stage === 'waiting' ? 'decision.waits' : 'decision.sent',
            )}
          </button>
          <p class="meta why" id="agree-hash">
            {text('decision.bound', { hash: detail.contentHash.slice(0, 12) })}
          </p>
        </>
      ) : (
        <WhyNot code={detail.whyNot} />
      )}
      {stage === 'open' && <Reject room={room} detail={detail} />}
    </div>
  );
}

/** Why this person cannot agree, in words, and who can. */
function WhyNot({ code }: { code: string | undefined }) {
  if (code === 'own-work')
    return (
      <Note tone="urgent" icon="lock">
        <b>{text('decision.own.title')}</b> {text('decision.own.next')}
      </Note>
    );
  return (
    <Note tone="plain" icon="lock">
      <b>{text('decision.notYours.title')}</b> {text('decision.notYours.next')}
    </Note>
  );
}

function Reject({ room, detail }: DecisionProps) {
  const state = useStore(session);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (state.is !== 'in' || !may(state.session, 'withdraw', room.dossier)) return null;
  async function reject(event: Event) {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await api.reject(room.dossier, detail.id, detail.version, reason.trim());
    if (answer.ok) room.written();
    else setProblem(answer.problem);
  }
  if (!open)
    return (
      <p class="decision__other">
        <button class="btn btn--quiet" type="button" onClick={() => setOpen(true)}>
          {text('reject.open')}
        </button>
      </p>
    );
  return (
    <form class="decision__form" onSubmit={reject}>
      {problem && <ProblemNote problem={problem} />}
      <Field
        id="reject-reason"
        label={text('reject.reason')}
        hint={text('reject.hint')}
        error={missing ? text('reject.missing') : undefined}
      >
        <textarea
          class="textarea"
          id="reject-reason"
          maxLength={2000}
          aria-describedby="reject-reason-hint"
          aria-invalid={missing}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <div class="row decision__do">
        <button class="btn btn--danger" type="submit">
          {text('reject.submit')}
        </button>
        <button class="btn btn--quiet" type="button" onClick={() => setOpen(false)}>
          {text('action.cancel')}
        </button>
      </div>
    </form>
  );
}

function Published({ room, detail }: DecisionProps) {
  const state = useStore(session);
  const [open, setOpen] = useState(false);
  const [reasonCode, setReasonCode] = useState<WithdrawalReason>();
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function withdraw(event: Event) {
    event.preventDefault();
    setMissing(!reasonCode);
    if (!reasonCode) return;
    const answer = await api.withdraw(room.dossier, detail.id, { reasonCode });
    if (answer.ok) room.written();
    else setProblem(answer.problem);
  }
  if (state.is !== 'in' || !may(state.session, 'withdraw', room.dossier))
    return (
      <Note tone="ok" icon="eye">
        <b>{text('decision.isOut')}</b> {textOf('audience.who', detail.audience)}
      </Note>
    );
  return (
    <div>
      <Note tone="ok" icon="eye">
        <b>{text('decision.isOut')}</b> {textOf('audience.who', detail.audience)}
      </Note>
      {!open && (
        <p class="decision__other">
          <button class="btn btn--danger btn--wide" type="button" onClick={() => setOpen(true)}>
            {text('withdraw.open')}
          </button>
        </p>
      )}
      {open && (
        <form class="decision__form" onSubmit={withdraw}>
          {problem && <ProblemNote problem={problem} />}
          <fieldset class={missing ? 'field field--error' : 'field'}>
            <legend>{text('withdraw.legend')}</legend>
            <p class="hint">{text('withdraw.hint')}</p>
            {missing && (
              <p class="error" role="alert">
                {text('withdraw.missing')}
              </p>
            )}
            {withdrawalReasons.map((code) => (
              <div class="choice" key={code}>
                <input
                  type="radio"
                  name="withdraw"
                  id={`withdraw-${code}`}
                  checked={reasonCode === code}
                  onChange={() => setReasonCode(code)}
                />
                <label for={`withdraw-${code}`}>{textOf('withdraw.reason', code)}</label>
              </div>
            ))}
          </fieldset>
          <div class="row decision__do">
            <button class="btn btn--danger" type="submit">
              {text('withdraw.submit')}
            </button>
            <button class="btn btn--quiet" type="button" onClick={() => setOpen(false)}>
              {text('action.cancel')}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}
