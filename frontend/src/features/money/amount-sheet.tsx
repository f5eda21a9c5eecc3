import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { MinorMoney } from "@/lib/money";
import { formatMoney } from "@/lib/money";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { asTyped, typedAmount } from "./typed-amount";

interface AmountSheetProps {
  title: string;
  text: string;
  /** What stands there at first, and the most that may be given. */
  most: MinorMoney;
  /** What has to be said beside the amount. */
  words: { label: string; hint?: string; missing: string; pattern?: RegExp };
  send: string;
  danger?: boolean;
  busy: boolean;
  error: unknown;
  onSend: (amount: MinorMoney, words: string) => void;
  onClose: () => void;
}

/** Asks for an amount and a word about it. */
export function AmountSheet(props: AmountSheetProps) {
  const { t, i18n } = useTranslation("ops");
  const { most, words } = props;
  const [typed, setTyped] = useState(asTyped(most));
  const [said, setSaid] = useState("");
  const [tried, setTried] = useState(false);
  const amount = typedAmount(typed, most.currency);
  const fits = said.trim() !== "" && (words.pattern?.test(said.trim()) ?? true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (amount !== null && fits) {
      props.onSend(amount, said.trim());
    }
  };
  return (
    <Sheet open onClose={props.onClose} title={props.title}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="muted">{props.text}</p>
        <TextField
          label={t("money.give.amount", { currency: most.currency })}
          hint={t("money.give.most", { amount: formatMoney(most, i18n.language) })}
          error={tried && amount === null ? t("money.give.bad") : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <TextField
          label={words.label}
          hint={words.hint}
          error={tried && !fits ? words.missing : undefined}
          autoComplete="off"
          maxLength={500}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
        {props.error !== null && <Refusal>{describeProblem(props.error)}</Refusal>}
        <Button type="submit" variant={props.danger ? "danger" : "primary"} size="big" wide busy={props.busy}>
          {props.send}
        </Button>
      </form>
    </Sheet>
  );
}
