import { CircleCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Difference, Reconciliation as Look } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Failure, Refusal } from "@/ui/notices";
import { PagedList } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { useDifferenceActs, useDifferences, useLook, useLooks } from "./money-queries";
import "./money.css";

interface ReconciliationProps {
  /** Shows the payment that Stripe calls by this name. */
  paymentLink: (name: string, children: ReactNode) => ReactNode;
}

/** The books held against Stripe: when they were, and where they differ. */
export function Reconciliation({ paymentLink }: ReconciliationProps) {
  const { t } = useTranslation("ops");
  const { differences, ...pages } = useDifferences();
  return (
    <div className="money">
      <p className="muted">{t("money.reconcile.text")}</p>
      <Looks />
      <PagedList
        pages={pages}
        items={differences}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: CircleCheck, title: t("money.reconcile.none") }}
      >
        <ul className="panels">
          {differences?.map((difference) => (
            <Differs key={difference.id} difference={difference} paymentLink={paymentLink} />
          ))}
        </ul>
      </PagedList>
    </div>
  );
}

const DAYS = ["1", "7", "30"] as const;

/** The latest looks, and a new one. */
function Looks() {
  const { t } = useTranslation("ops");
  const looks = useLooks();
  const look = useLook();
  const [days, setDays] = useState<(typeof DAYS)[number]>("7");
  return (
    <section className="panel money__looks" aria-label={t("money.reconcile.looks")}>
      <div className="money__acts">
        <Segmented
          label={t("money.reconcile.span")}
          options={DAYS.map((value) => ({ value, label: t("money.reconcile.days", { count: Number(value) }) }))}
          value={days}
          onChange={setDays}
        />
        <Button
          variant="primary"
          size="dense"
          busy={look.isPending}
          onClick={() => look.mutate({ body: { days: Number(days) } })}
        >
          {t("money.reconcile.look")}
        </Button>
      </div>
      {look.isError && <Refusal>{describeProblem(look.error)}</Refusal>}
      {looks.isError && <Failure detail={describeProblem(looks.error)} onRetry={() => void looks.refetch()} />}
      <ul>
        {looks.data?.items.map((each) => (
          <li key={each.id}>
            <Looked look={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Looked({ look }: { look: Look }) {
  const { t } = useTranslation("ops");
  return (
    <>
      <Instant at={look.askedAt} style="day-time" />,{" "}
      {t(look.daily ? "money.reconcile.daily" : "money.reconcile.asked")}
      {": "}
      {look.finishedAt === null || look.movements === null || look.differences === null
        ? t("money.reconcile.underWay")
        : `${t("money.reconcile.movements", { count: look.movements })}, ${t("money.reconcile.differences", { count: look.differences })}`}
    </>
  );
}

function Differs({ difference, paymentLink }: { difference: Difference } & ReconciliationProps) {
  const { t } = useTranslation("ops");
  const { repair, dismiss } = useDifferenceActs();
  const params = { path: { differenceId: difference.id } };
  const refused = repair.error ?? dismiss.error;
  return (
    <li className="panel">
      <h2 className="t-16 strong">{t(`money.reconcile.kind.${difference.kind}`)}</h2>
      <p className="t-14">
        <span className="id">{difference.stripeType}</span> <span className="id">{difference.stripeId}</span>,{" "}
        <Instant at={difference.at} style="day-time" />
        {difference.paymentReference !== null && (
          <>. {paymentLink(difference.paymentReference, t("money.itsPayment"))}</>
        )}
      </p>
      {(difference.atStripe !== null || difference.booked !== null) && (
        <p className="t-14">
          {t("money.reconcile.atStripe")} {difference.atStripe ? <MoneyText money={difference.atStripe} /> : "–"},{" "}
          {t("money.reconcile.booked")} {difference.booked ? <MoneyText money={difference.booked} /> : "–"}
        </p>
      )}
      <p className="t-14 muted">{t(`money.reconcile.proposal.${difference.kind}`)}</p>
      {refused && <Refusal>{describeProblem(refused)}</Refusal>}
      <div className="money__acts">
        {difference.repairable && (
          <Button size="dense" variant="primary" busy={repair.isPending} onClick={() => repair.mutate({ params })}>
            {t("money.reconcile.apply")}
          </Button>
        )}
        <Button size="dense" busy={dismiss.isPending} onClick={() => dismiss.mutate({ params })}>
          {t("money.setAside")}
        </Button>
      </div>
    </li>
  );
}
