// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The original beside what the public will see. The original is shown and never changed; words that are chosen in it
// are taken out of the new text, each with a reason.

import { useState } from 'preact/hooks';
import type { ContributionDetail } from '../../shared/contract/generated/messages';
import { text, textOf } from '../messages/text';
import { Icon } from '../parts/icon';
import { Level } from '../parts/level';
import { PublicView } from '../release/public_view';
import { type ReleaseDraft, withoutRedaction, withRedaction, withText } from '../release/release_draft';
import { Original } from './original';
import { type Range, type RedactionReason, redactionReasons, stillVisible } from './redaction';

interface RedactProps {
  detail: ContributionDetail;
  draft: ReleaseDraft;
  /** Undefined for who may read but not write. */
  onChange: ((draft: ReleaseDraft) => void) | undefined;
}

export function Redact({ detail, draft, onChange }: RedactProps) {
  const [selected, setSelected] = useState<Range>();
  return (
    <>
      <div class={onChange ? 'pair' : 'pair pair--alone'}>
        <section class="pair__original" aria-labelledby="original">
          <div class="pair__h">
            <h3 id="original">{text('redact.original')}</h3>
            <Level audience="team" />
          </div>
          <Original
            text={detail.text}
            language={detail.language}
            redactions={draft.redactions}
            selected={selected}
            onSelect={onChange ? setSelected : undefined}
          />
          {onChange &&
            (selected ? (
              <TakeOut
                key={`${selected.start}-${selected.end}`}
                words={detail.text.slice(selected.start, selected.end)}
                onCancel={() => setSelected(undefined)}
                onTakeOut={(reason, wording) => {
                  onChange(withRedaction(draft, detail.text, { ...selected, reason, wording }));
                  setSelected(undefined);
                }}
              />
            ) : (
              <p class="meta pair__hint">{text('redact.hint')}</p>
            ))}
        </section>
        {/* Who cannot make a new text is not shown the original as if it were one. */}
        {onChange && <NewText detail={detail} draft={draft} onChange={onChange} />}
      </div>
      {draft.redactions.length > 0 && <Redactions detail={detail} draft={draft} onChange={onChange} />}
    </>
  );
}

type Change = (draft: ReleaseDraft) => void;

function NewText({ detail, draft, onChange }: RedactProps & { onChange: Change }) {
  return (
    <section class="pair__public" aria-labelledby="public">
      <div class="pair__h">
        <h3 id="public">{text('redact.public')}</h3>
        {draft.audience && <Level audience={draft.audience} />}
      </div>
      <PublicView
        content={{
          kind: draft.kind,
          title: draft.title,
          text: draft.text,
          happened: draft.happened,
          origin: draft.kind === 'question' ? 'team' : 'citizens',
        }}
        onChange={(part) => {
          const next = { ...draft, ...part };
          onChange(part.text === undefined ? next : withText(next, detail.text, part.text));
        }}
      />
    </section>
  );
}

interface TakeOutProps {
  words: string;
  onTakeOut: (reason: RedactionReason, wording: string) => void;
  onCancel: () => void;
}

/** Asks why, and what stands there instead. */
function TakeOut({ words, onTakeOut, onCancel }: TakeOutProps) {
  const [reason, setReason] = useState<RedactionReason>('name');
  const [wording, setWording] = useState(usualWording('name'));
  const choose = (next: RedactionReason) => {
    setReason(next);
    setWording(usualWording(next));
  };
  return (
    <form
      class="take-out"
      onSubmit={(event) => {
        event.preventDefault();
        onTakeOut(reason, wording.trim());
      }}
    >
      <p class="take-out__words">
        <span class="vh">{text('redact.chosen')}: </span>‘{words}’
      </p>
      <label for="take-out-reason">{text('redact.reason')}</label>
      <select
        class="select"
        id="take-out-reason"
        value={reason}
        onChange={(event) => choose(event.currentTarget.value as RedactionReason)}
      >
        {redactionReasons.map((one) => (
          <option key={one} value={one}>
            {textOf('redact.reason', one)}
          </option>
        ))}
      </select>
      <label for="take-out-wording">{text('redact.wording')}</label>
      <input
        class="input"
        id="take-out-wording"
        value={wording}
        placeholder={text('redact.nothing')}
        onInput={(event) => setWording(event.currentTarget.value)}
      />
      <div class="row take-out__do">
        <button class="btn btn--second" type="submit">
          {text('redact.takeOut')}
        </button>
        <button class="btn btn--quiet" type="button" onClick={onCancel}>
          {text('action.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Neutral words, or none, where words would still point at somebody. */
function usualWording(reason: RedactionReason): string {
  if (reason === 'name') return text('redact.usual.name');
  if (reason === 'address') return text('redact.usual.address');
  if (reason === 'number') return text('redact.usual.number');
  if (reason === 'recognisable') return text('redact.usual.recognisable');
  return '';
}

function Redactions({ detail, draft, onChange }: RedactProps) {
  const visible = stillVisible(detail.text, draft.redactions, `${draft.title}\n${draft.text}`);
  return (
    <div>
      <div class="pair__h">
        <h3 id="taken-out">{text('redact.list')}</h3>
        <span class="meta">{text('redact.count', { count: draft.redactions.length })}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="scroll-x" tabIndex={0} aria-label={text('redact.list')}>
        <table class="tbl">
          <thead>
            <tr>
              <th scope="col">{text('redact.column.number')}</th>
              <th scope="col">{text('redact.column.words')}</th>
              <th scope="col">{text('redact.column.reason')}</th>
              <th scope="col">{text('redact.column.instead')}</th>
              <th scope="col">{text('redact.column.state')}</th>
              {onChange && <th scope="col">{text('redact.column.do')}</th>}
            </tr>
          </thead>
          <tbody>
            {draft.redactions.map((redaction, index) => (
              <tr key={redaction.start}>
                <td class="num">
                  <b>{index + 1}</b>
                </td>
                <td>{detail.text.slice(redaction.start, redaction.end)}</td>
                <td>{textOf('redact.reason', redaction.reason)}</td>
                <td>{redaction.wording === '' ? text('redact.nothing') : redaction.wording}</td>
                <td>
                  {visible.includes(redaction) ? (
                    <span class="state-open">
                      <Icon name="alert" />
                      {text('redact.visible')}
                    </span>
                  ) : (
                    <span class="state-ok">
                      <Icon name="check" />
                      {text('redact.gone')}
                    </span>
                  )}
                </td>
                {onChange && (
                  <td>
                    <button
                      class="btn btn--quiet"
                      type="button"
                      onClick={() => onChange(withoutRedaction(draft, detail.text, index))}
                    >
                      {text('redact.putBack')}
                      <span class="vh"> {index + 1}</span>
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
