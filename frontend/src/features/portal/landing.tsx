import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { TokenCheck } from "@/api/types";
import { formatInstant } from "@/lib/time";
import { Button } from "@/ui/button";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { HelpLink } from "./help-link";
import { Letter } from "./letter";
import { useAskForCode, useTokenCheck } from "./portal-queries";
import { ReadMore } from "./read-more";

interface LandingProps {
  token: string | null;
  signUpLink: (className: string, children: ReactNode) => ReactNode;
  signInLink: (className: string, children: ReactNode) => ReactNode;
  disputeLink: (className: string, children: ReactNode) => ReactNode;
}

/** What the code opens: what this is, who asks, and how to answer. Readable without an account. */
export function Landing({ token, signUpLink, signInLink, disputeLink }: LandingProps) {
  const { t } = useTranslation("portal");
  const check = useTokenCheck(token);
  if (token !== null && check.isPending) {
    return (
      <Letter>
        <Bone className="bone--letter" />
      </Letter>
    );
  }
  if (check.isError) {
    return (
      <Letter>
        <Failure detail={describeProblem(check.error)} onRetry={() => void check.refetch()} />
      </Letter>
    );
  }
  return (
    <Letter>
      {check.data?.state === "VALID" ? (
        <>
          <Opening check={check.data} />
          <div className="stack letter__actions">
            {signUpLink("btn btn--primary btn--big btn--wide", t("landing.see"))}
            <p className="t-14 muted">{t("landing.account")}</p>
            {disputeLink("btn btn--big btn--wide", t("landing.dispute"))}
            {signInLink("btn btn--link", t("landing.haveAccount"))}
          </div>
        </>
      ) : (
        <>
          <ClosedLink state={check.data?.state ?? "NO_LINK"} />
          <div className="stack letter__actions">{signInLink("btn btn--big btn--wide", t("signIn.submit"))}</div>
          {token !== null && (check.data?.state === "USED" || check.data?.state === "EXPIRED") && (
            <NewCode token={token} />
          )}
        </>
      )}
      <ReadMore controller={check.data?.controller} />
      <HelpLink />
    </Letter>
  );
}

/** Whoever holds a code that is over asks for another: the store hands it out, an old paper leads to nothing new by itself. */
function NewCode({ token }: { token: string }) {
  const { t } = useTranslation("portal");
  const ask = useAskForCode();
  if (ask.isSuccess) {
    return (
      <section role="status">
        <h2 className="t-18 strong">{t("newCode.asked")}</h2>
        <p>{t("newCode.askedText")}</p>
      </section>
    );
  }
  return (
    <section className="stack">
      <p>{t("newCode.text")}</p>
      {ask.isError && <Refusal>{describeProblem(ask.error)}</Refusal>}
      <Button size="big" wide busy={ask.isPending} onClick={() => ask.mutate({ body: { token } })}>
        {t("newCode.submit")}
      </Button>
    </section>
  );
}

function ClosedLink({ state }: { state: Exclude<TokenCheck["state"], "VALID"> | "NO_LINK" }) {
  const { t } = useTranslation("portal");
  return (
    <div>
      <h1 className="t-32 letter__title">{t(`landing.${state}.title`)}</h1>
      <p className="t-18 letter__lead">{t(`landing.${state}.text`)}</p>
    </div>
  );
}

const STEPS = ["see", "answer", "later"] as const;

function Opening({ check }: { check: TokenCheck }) {
  const { t, i18n } = useTranslation("portal");
  const time = (at: string) => formatInstant(at, "letter-time", i18n.language, check.timeZone ?? undefined);
  const place = [check.storeName, check.storeAddress].filter(Boolean).join(", ");
  return (
    <>
      <div>
        <h1 className="t-32 letter__title">{t("landing.title")}</h1>
        <p className="t-18 letter__lead">
          {t("landing.from")} <b className="strong">{place}</b>. {t("landing.who")}
        </p>
        {check.occurredAt && check.expiresAt && (
          <p className="t-14 muted letter__lead">
            {t("landing.about", { at: time(check.occurredAt), until: time(check.expiresAt) })}
          </p>
        )}
      </div>
      <ol className="steps-list">
        {STEPS.map((step, index) => (
          <li key={step}>
            <b aria-hidden="true">{index + 1}</b>
            <span className="strong">{t(`landing.step.${step}.title`)}</span>
            <span className="muted">{t(`landing.step.${step}.text`)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
