import { MailCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DeadLetter } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { PagedList } from "@/ui/pages";
import { useDeadLetters, useLetterActs } from "./money-queries";
import "./money.css";

interface DeadLettersProps {
  /** Shows the payment that Stripe calls by this name. */
  paymentLink: (name: string, children: ReactNode) => ReactNode;
}

/** What Stripe has said that could not be acted on. */
export function DeadLetters({ paymentLink }: DeadLettersProps) {
  const { t } = useTranslation("ops");
  const { letters, ...pages } = useDeadLetters();
  return (
    <div className="money">
      <p className="muted">{t("money.lettersText")}</p>
      <PagedList
        pages={pages}
        items={letters}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: MailCheck, title: t("money.noLetters") }}
      >
        <ul className="panels">
          {letters?.map((letter) => (
            <Left key={letter.id} letter={letter} paymentLink={paymentLink} />
          ))}
        </ul>
      </PagedList>
    </div>
  );
}

function Left({ letter, paymentLink }: { letter: DeadLetter } & DeadLettersProps) {
  const { t } = useTranslation("ops");
  const { retry, dismiss } = useLetterActs();
  const params = { path: { letterId: letter.id } };
  const failed = retry.error ?? dismiss.error;
  return (
    <li className="panel">
      <h2 className="t-16 strong id">{letter.type}</h2>
      <p className="t-14">
        <span className="id">{letter.event}</span>, <Instant at={letter.receivedAt} style="day-time" />
      </p>
      <p className="t-14">
        {t("money.tries", { count: letter.failures })} <span className="id">{letter.failure}</span>
        {letter.paymentReference !== null && <> {paymentLink(letter.paymentReference, t("money.itsPayment"))}</>}
      </p>
      {failed && <Refusal>{describeProblem(failed)}</Refusal>}
      <div className="money__acts">
        <Button size="dense" variant="primary" busy={retry.isPending} onClick={() => retry.mutate({ params })}>
          {t("money.retry")}
        </Button>
        <Button size="dense" busy={dismiss.isPending} onClick={() => dismiss.mutate({ params })}>
          {t("money.setAside")}
        </Button>
      </div>
    </li>
  );
}
