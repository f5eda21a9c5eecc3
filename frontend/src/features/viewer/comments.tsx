import { Send } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Comment } from "@/api/types";
import { Button, IconButton } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { Initials } from "@/ui/state";
import { type Colleague, completed, mentioned, nameBegun, suggested } from "./mentions";

/** More are found by another letter. */
const MOST_OFFERED = 5;

interface CommentsProps {
  comments: readonly Comment[];
  timeZone?: string;
  /** Whom one may ask to look. */
  colleagues: readonly Colleague[];
  /** Resolves when the comment is stored. */
  onSend: (text: string, mentions: string[]) => Promise<unknown>;
}

/** What colleagues say about an alert. */
export function Comments({ comments, timeZone, colleagues, onSend }: CommentsProps) {
  const { t } = useTranslation("store");
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const input = useRef<HTMLInputElement>(null);
  const [cursor, setCursor] = useState(0);
  const begun = nameBegun(text, cursor);
  const offered = begun === undefined ? [] : suggested(colleagues, begun).slice(0, MOST_OFFERED);

  const name = (colleague: Colleague) => {
    const next = completed(text, cursor, begun ?? "", colleague.name);
    setText(next.text);
    setCursor(next.cursor);
    input.current?.focus();
  };

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") {
      return;
    }
    setBusy(true);
    setError(null);
    onSend(
      text.trim(),
      mentioned(colleagues, text).map(({ accountId }) => accountId),
    )
      .then(() => setText(""), setError)
      .finally(() => setBusy(false));
  };

  return (
    <section className="comments" aria-label={t("comments.label")}>
      <ol>
        {comments.map((comment) => (
          <li key={comment.id} className="comment t-14">
            <Initials initials={comment.author.initials} />
            <div>
              <span className="label">{comment.author.name}</span>{" "}
              <Instant className="quiet" at={comment.at} style="time-exact" timeZone={timeZone} />
              <p>
                <Words text={comment.text} names={comment.mentions} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      {offered.length > 0 && (
        <fieldset className="comments__offer">
          <legend className="vh">{t("comments.offer")}</legend>
          {offered.map((colleague) => (
            <Button key={colleague.accountId} size="dense" onClick={() => name(colleague)}>
              @{colleague.name}
            </Button>
          ))}
        </fieldset>
      )}
      <form className="comments__say" onSubmit={send}>
        <input
          ref={input}
          className="input"
          aria-label={t("comments.write")}
          placeholder={t("comments.write")}
          maxLength={500}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setCursor(event.target.selectionStart ?? event.target.value.length);
          }}
        />
        <IconButton type="submit" icon={Send} label={t("comments.send")} busy={busy} />
      </form>
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
    </section>
  );
}

/** A comment with the names in it as such. */
function Words({ text, names }: { text: string; names: readonly string[] }) {
  const name = [...names]
    .sort((one, other) => other.length - one.length)
    .map((each) => `@${each}`)
    .find((each) => text.includes(each));
  if (name === undefined) {
    return text;
  }
  const [before = "", ...after] = text.split(name);
  return (
    <>
      <Words text={before} names={names} />
      <strong>{name}</strong>
      <Words text={after.join(name)} names={names} />
    </>
  );
}
