// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The conversation with the one citizen behind a receipt. A reply goes to that receipt only; it is read through once in
// the form in which the citizen will see it, and can be taken back for a few seconds.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContributionDetail } from '../../shared/contract/generated/messages';
import type { Problem } from '../../shared/contract/problem';
import { moment, text, textOf } from '../messages/text';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/note';
import { may } from '../session/rights';
import { api, replyDrafts, session } from '../session/session';
import type { DossierRoom } from '../store/dossier_room';
import { useStore } from '../store/store';
import { afterUndoWindow } from '../undo/undo';

/** The server's bound on one message (limits.hpp). */
const replyMax = 4000;

interface DialogueProps {
  room: DossierRoom;
  detail: ContributionDetail;
}

export function Dialogue({ room, detail }: DialogueProps) {
  const state = useStore(session);
  const mayReply = state.is === 'in' && may(state.session, 'reply', room.dossier);
  return (
    <section class="talk" aria-labelledby="talk">
      <div class="pair__h">
        <h3 id="talk">{text('dialogue.title')}</h3>
        <span class="meta">{text('dialogue.status', { status: textOf('status', detail.status) })}</span>
      </div>
      {detail.messages.length === 0 && <p class="muted">{text('dialogue.none')}</p>}
      {detail.messages.length > 0 && (
        <ol class="dialogue">
          {detail.messages.map((message, index) => (
            <li key={index} class={`msg msg--${message.from}`}>
              <p class="msg__who">
                <b>{textOf('dialogue.from', message.from)}</b>{' '}
                <time dateTime={message.at}>{moment(message.at)}</time>
              </p>
              <p class="msg__body">{message.text}</p>
            </li>
          ))}
        </ol>
      )}
      {mayReply && <Reply key={detail.number} room={room} detail={detail} />}
    </section>
  );
}

type Stage = 'writing' | 'reading' | 'waiting' | 'sent';

function Reply({ room, detail }: DialogueProps) {
  const key = `${room.dossier}/${detail.number}`;
  const [reply, setReply] = useState(replyDrafts.get(key) ?? '');
  const [stage, setStage] = useState<Stage>('writing');
  const [problem, setProblem] = useState<Problem>();
  const [missing, setMissing] = useState(false);
  /** Made once for a text, so that sending again sends no second message. */
  const commandId = useRef(crypto.randomUUID());
  const field = useRef<HTMLTextAreaElement>(null);
  const known = useRef(detail.messages.length);
  const tooLong = [...reply].length > replyMax;
  useEffect(() => {
    if (stage === 'sent' && detail.messages.length > known.current) setStage('writing');
    if (stage !== 'sent') known.current = detail.messages.length;
  }, [detail.messages.length, stage]);

  function write(next: string) {
    setReply(next);
    setMissing(false);
    replyDrafts.set(key, next);
  }

  function read(event: Event) {
    event.preventDefault();
    setMissing(reply.trim() === '');
    if (reply.trim() === '') field.current?.focus();
    else if (!tooLong) setStage('reading');
  }

  async function sendNow() {
    setStage('sent');
    const answer = await api.reply(room.dossier, detail.number, commandId.current, reply.trim());
    if (answer.ok) {
      setReply('');
      replyDrafts.delete(key);
      commandId.current = crypto.randomUUID();
      room.written();
    } else {
      setProblem(answer.problem);
      setStage('reading');
    }
  }

  function send() {
    setProblem(undefined);
    setStage('waiting');
    afterUndoWindow(
      (seconds) => text('dialogue.undo', { seconds }),
      sendNow,
      () => setStage('reading'),
    );
  }

  if (stage === 'waiting' || stage === 'sent')
    return (
      <p class="meta" role="status">
        {text(stage === 'waiting' ? 'dialogue.waiting' : 'dialogue.sending')}
      </p>
    );
  if (stage === 'reading')
    return (
      <div class="reply">
        <h4>{text('dialogue.preview')}</h4>
        <div class="reply__as-read">
          <div class="msg msg--team">
            <p class="msg__who">
              <b>{textOf('dialogue.from', 'team')}</b>
            </p>
            <p class="msg__body">{reply.trim()}</p>
          </div>
        </div>
        <p class="meta">{text('dialogue.check')}</p>
        {problem && <ProblemNote problem={problem} />}
        <div class="row reply__do">
          <button class="btn btn--second" type="button" onClick={send}>
            {text('dialogue.send')}
          </button>
          <button class="btn btn--quiet" type="button" onClick={() => setStage('writing')}>
            {text('dialogue.change')}
          </button>
        </div>
      </div>
    );
  return (
    <form class="reply" onSubmit={read}>
      <div class={missing || tooLong ? 'field field--error' : 'field'}>
        <label for="reply">{text('dialogue.reply')}</label>
        <p class="hint" id="reply-hint">
          {text('dialogue.hint')}
        </p>
        {(missing || tooLong) && (
          <p class="error" id="reply-error" role="alert">
            <Icon name="alert" />
            {text(missing ? 'dialogue.missing' : 'dialogue.tooLong', { max: replyMax })}
          </p>
        )}
        <textarea
          class="textarea"
          id="reply"
          rows={3}
          ref={field}
          aria-describedby="reply-hint"
          aria-invalid={missing || tooLong}
          value={reply}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </div>
      <div class="row reply__do">
        <button class="btn btn--second" type="submit">
          {text('dialogue.read')}
        </button>
        <Close room={room} detail={detail} />
      </div>
    </form>
  );
}

/** Ends the conversation: from then on the citizen reads "closed". */
function Close({ room, detail }: DialogueProps) {
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (detail.status === 'closed') return null;
  const close = async () => {
    if (!sure) return setSure(true);
    const answer = await api.close(room.dossier, detail.number, detail.version);
    setSure(false);
    if (answer.ok) room.written();
    else setProblem(answer.problem);
  };
  return (
    <>
      <button class="btn btn--quiet" type="button" onClick={close}>
        {text(sure ? 'dialogue.closeSure' : 'dialogue.close')}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
