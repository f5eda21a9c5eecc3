import { Lock } from "lucide-react";
import { useReducer, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { BundleChoice, Comment, Frame } from "@/api/types";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { contentsOf, firstTicks, itemsIn, toChoice, updateTicks } from "./bundle-choice";
import { ContentsText } from "./contents-text";
import { FramePicker } from "./frame-picker";

interface BundleSheetProps {
  open: boolean;
  onClose: () => void;
  frames: readonly Frame[];
  comments: readonly Comment[];
  /** Resolves when the bundle is stored. */
  onSeal: (choice: BundleChoice) => Promise<void>;
}

/** Asks what belongs into a bundle. Each opening starts afresh. */
export function BundleSheet({ open, onClose, ...form }: BundleSheetProps) {
  const { t } = useTranslation("store");
  return (
    <Sheet open={open} onClose={onClose} title={t("bundle.title")} className="bundle-sheet">
      <BundleForm {...form} />
    </Sheet>
  );
}

function BundleForm({ frames, comments, onSeal }: Pick<BundleSheetProps, "frames" | "comments" | "onSeal">) {
  const { t } = useTranslation("store");
  const [ticked, update] = useReducer(updateTicks, undefined, firstTicks);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const contents = contentsOf(ticked);

  const seal = () => {
    setBusy(true);
    setError(null);
    onSeal(toChoice(ticked))
      .catch(setError)
      .finally(() => setBusy(false));
  };

  return (
    <>
      <p className="hint">{t("bundle.explanation")}</p>
      <label className="choice">
        <input type="checkbox" checked={ticked.clip} onChange={() => update({ type: "clip" })} />
        {t("bundle.wholeClip")}
      </label>
      {frames.length > 0 && (
        <FramePicker
          frames={frames}
          chosen={ticked.frames}
          onToggle={(id) => update({ type: "frame", id })}
          onChoose={(ids) => update({ type: "frames", ids })}
        />
      )}
      {comments.length > 0 && (
        <fieldset className="choices">
          <legend className="vh">{t("comments.label")}</legend>
          <span className="field__label" aria-hidden="true">
            {t("comments.label")}
          </span>
          {comments.map((comment) => (
            <label key={comment.id} className="choice">
              <input
                type="checkbox"
                checked={ticked.comments.includes(comment.id)}
                onChange={() => update({ type: "comment", id: comment.id })}
              />
              <span className="bundle-sheet__said t-14">
                <span className="label">{comment.author.name}</span> {comment.text}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <TextArea
        label={t("bundle.note")}
        rows={2}
        maxLength={500}
        value={ticked.note}
        onChange={(event) => update({ type: "note", note: event.target.value })}
      />
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      <div className="bundle-sheet__seal">
        <p className="t-14 muted" aria-live="polite">
          <ContentsText {...contents} />
        </p>
        <Button
          variant="primary"
          size="big"
          wide
          icon={Lock}
          disabled={itemsIn(contents) === 0}
          busy={busy}
          onClick={seal}
        >
          {t("bundle.seal")}
        </Button>
      </div>
    </>
  );
}
