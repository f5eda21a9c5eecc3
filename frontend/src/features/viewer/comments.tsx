import { Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Comment } from "@/api/types";
import { IconButton } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { Initials } from "@/ui/state";

interface CommentsProps {
  comments: readonly Comment[];
  timeZone?: string;
  /** Resolves when the comment is stored. */
  onSend: (text: string) => Promise<unknown>;
}

/** What colleagues say about an alert. */
export function Comments({ comments, timeZone, onSend }: CommentsProps) {
  const { t } = useTranslation("store");
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") {
      return;
    }
    setBusy(true);
    setError(null);
    onSend(text.trim())
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
              <p>{comment.text}</p>
            </div>
          </li>
        ))}
      </ol>
      <form className="comments__say" onSubmit={send}>
        <input
          className="input"
          aria-label={t("comments.write")}
          placeholder={t("comments.write")}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <IconButton type="submit" icon={Send} label={t("comments.send")} busy={busy} />
      </form>
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
    </section>
  );
}
