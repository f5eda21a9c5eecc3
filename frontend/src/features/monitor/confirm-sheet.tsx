import { MessageSquare, Plus } from "lucide-react";
import { type KeyboardEvent, useReducer, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Alert, Confirmation, Store } from "@/api/types";
import { formatMoney } from "@/lib/money";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { AmountText } from "@/ui/money-text";
import { Refusal } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { Sheet } from "@/ui/sheet";
import { activeItem, canAdd, emptyDraft, isComplete, reviewDraft, toConfirmation, updateDraft } from "./confirm-draft";
import { ConfirmItems } from "./confirm-items";
import { Keypad, keypadKey } from "./keypad";
import { useSubmission } from "./use-submission";
import { WhichAlert } from "./which-alert";

interface ConfirmSheetProps {
  open: boolean;
  alert: Alert | null;
  store: Store;
  onClose: () => void;
  onConfirm: (alert: Alert, body: Confirmation) => Promise<void>;
}

/** Asks what was taken and what it is worth; made for one thumb and ten seconds. */
export function ConfirmSheet({ open, alert, store, onClose, onConfirm }: ConfirmSheetProps) {
  const { t } = useTranslation("store");
  const first = useRef<HTMLDivElement>(null);
  return (
    <Sheet open={open} onClose={onClose} title={t("confirm.title")} initialFocus={first}>
      {alert && (
        <div className="confirm" ref={first} tabIndex={-1}>
          <WhichAlert alert={alert} timeZone={store.timeZone} />
          <ConfirmForm key={alert.id} store={store} onConfirm={(body) => onConfirm(alert, body)} />
        </div>
      )}
    </Sheet>
  );
}

interface ConfirmFormProps {
  store: Store;
  onConfirm: (body: Confirmation) => Promise<void>;
}

function ConfirmForm({ store, onConfirm }: ConfirmFormProps) {
  const { t, i18n } = useTranslation("store");
  const [draft, update] = useReducer(updateDraft, undefined, emptyDraft);
  const [noting, setNoting] = useState(false);
  const submission = useSubmission();
  const { count, value } = reviewDraft(draft, store.currency);
  const asksTotal = draft.mode === "total";
  const amountLabel = t(asksTotal ? "confirm.total" : "confirm.priceEach");
  const amount = { minor: asksTotal ? draft.total : (activeItem(draft)?.minor ?? 0), currency: store.currency };

  const typed = (event: KeyboardEvent) => {
    const key = keypadKey(event.key);
    if (key !== undefined && !isText(event.target)) {
      event.preventDefault();
      update({ type: "press", key });
    }
  };
  const send = () => {
    const names = { total: t("confirm.totalName"), item: t("confirm.itemName") };
    submission.run(() => onConfirm(toConfirmation(draft, store.currency, names)));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keypad below is the control, this lets a keyboard drive it
    <div className="confirm__form" onKeyDown={typed}>
      <Segmented
        label={t("confirm.title")}
        options={[
          { value: "items", label: t("confirm.items") },
          { value: "total", label: t("confirm.oneTotal") },
        ]}
        value={draft.mode}
        onChange={(mode) => update({ type: "mode", mode })}
      />
      {!asksTotal && <ConfirmItems draft={draft} currency={store.currency} update={update} />}
      <div className="confirm__price">
        <span className="muted">{amountLabel}</span>
        <output className="confirm__amount" aria-label={amountLabel}>
          <AmountText money={amount} />
          <i className="confirm__caret" />
          <span className="confirm__currency">{store.currency}</span>
        </output>
      </div>
      <Keypad label={amountLabel} onPress={(key) => update({ type: "press", key })} />
      {(!asksTotal || !noting) && (
        <div className="confirm__extras">
          {!asksTotal && (
            <Button variant="plain" icon={Plus} disabled={!canAdd(draft)} onClick={() => update({ type: "add" })}>
              {t("confirm.another")}
            </Button>
          )}
          <span className="grow" />
          {!noting && (
            <Button variant="plain" icon={MessageSquare} onClick={() => setNoting(true)}>
              {t("confirm.addNote")}
            </Button>
          )}
        </div>
      )}
      {noting && (
        <TextArea
          label={t("confirm.note")}
          rows={2}
          maxLength={500}
          value={draft.note}
          onChange={(event) => update({ type: "note", note: event.target.value })}
          autoFocus
        />
      )}
      {submission.error !== null && <Refusal>{describeProblem(submission.error)}</Refusal>}
      <Button variant="primary" size="big" wide disabled={!isComplete(draft)} busy={submission.busy} onClick={send}>
        {t("confirm.submit", { count, value: formatMoney(value, i18n.language) })}
      </Button>
      <p className="confirm__next t-13 quiet">{t("confirm.next")}</p>
    </div>
  );
}

function isText(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
}
