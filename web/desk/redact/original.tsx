// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The original, with the marks of what was taken out. To choose words in it, mouse, finger and keyboard all have to
// work: a text field that cannot be written in has all three. It lies exactly over the marked text and is itself unseen;
// what a reader sees is the text below it, and what is selected is the text in the field.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { text as message } from '../messages/text';
import { type Range, type Redaction, segments, snapToWords } from './redaction';

interface OriginalProps {
  text: string;
  language: string;
  redactions: readonly Redaction[];
  selected: Range | undefined;
  /** Undefined for who may only read. */
  onSelect: ((range: Range | undefined) => void) | undefined;
}

export function Original({ text, language, redactions, selected, onSelect }: OriginalProps) {
  const field = useRef<HTMLTextAreaElement>(null);

  // After the choice was used or given up nothing may look chosen any more, and the hand is back where it was.
  const wasSelected = useRef(false);
  useLayoutEffect(() => {
    const area = field.current;
    if (area && !selected && wasSelected.current) {
      area.focus({ preventScroll: true });
      area.setSelectionRange(area.selectionEnd, area.selectionEnd);
    }
    wasSelected.current = selected !== undefined;
  }, [selected]);

  function choose() {
    const area = field.current;
    if (!area || !onSelect) return;
    const range = snapToWords(text, { start: area.selectionStart, end: area.selectionEnd });
    if (!range || area.selectionStart === area.selectionEnd) {
      onSelect(undefined);
      return;
    }
    onSelect(range);
  }

  /** Shows that whole words were chosen; only when the hand is off, or it would fight the hand. */
  function snap() {
    const area = field.current;
    if (!area || area.selectionStart === area.selectionEnd) return;
    const range = snapToWords(text, { start: area.selectionStart, end: area.selectionEnd });
    if (range && (range.start !== area.selectionStart || range.end !== area.selectionEnd))
      area.setSelectionRange(range.start, range.end);
    choose();
  }

  return (
    <div class="original" lang={language}>
      <p class="original__text" aria-hidden={onSelect ? 'true' : undefined}>
        {segments(text, redactions).map((part, index) =>
          part.redaction ? (
            <mark key={index} class={part.redaction.reason === 'incitement' ? 'hit hit--block' : 'hit'}>
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
        {/* A text field keeps a line for a last line break; a paragraph does not. */}
        {text.endsWith('\n') ? ' ' : ''}
      </p>
      {onSelect && (
        <textarea
          class="original__field"
          ref={field}
          readOnly
          aria-label={message('redact.originalLabel')}
          value={text}
          onSelect={choose}
          onPointerUp={snap}
          onKeyUp={(event) => {
            if (event.key === 'Shift') snap();
          }}
        />
      )}
    </div>
  );
}
