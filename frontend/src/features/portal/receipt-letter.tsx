import { Download, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Receipt, ReceiptChange } from "@/api/types";
import { formatMoney } from "@/lib/money";
import { Button, buttonClass } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Bone, Failure } from "@/ui/notices";
import { Letter } from "./letter";
import { useReceipt } from "./portal-queries";

interface ReceiptLetterProps {
  number: string;
  backLink: (className: string, children: ReactNode) => ReactNode;
}

/** The receipt, to read, keep or print. */
export function ReceiptLetter({ number, backLink }: ReceiptLetterProps) {
  const { t, i18n } = useTranslation("portal");
  const receipt = useReceipt(number);
  return (
    <Letter>
      {receipt.isPending && <Bone className="bone--letter" />}
      {receipt.isError && <Failure detail={describeProblem(receipt.error)} onRetry={() => void receipt.refetch()} />}
      {receipt.data && <Paper receipt={receipt.data} />}
      <div className="receipt__actions">
        {receipt.data && (
          <a className={buttonClass({})} href={documentOf(receipt.data.number, i18n.language)} download>
            <Download className="icon" />
            {t("receipt.download")}
          </a>
        )}
        <Button icon={Printer} onClick={() => window.print()}>
          {t("receipt.print")}
        </Button>
        {backLink("btn", t("letter.back"))}
      </div>
    </Letter>
  );
}

/** Where the PDF of a receipt is, in a language. */
export function documentOf(number: string, language: string): string {
  return `/api/portal/receipts/${encodeURIComponent(number)}/document?lang=${language}`;
}

function Paper({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation("portal");
  const timeZone = receipt.lines.find((line) => line.timeZone)?.timeZone ?? undefined;
  return (
    <>
      <div>
        <p className="t-14 muted">
          <Instant at={receipt.paidAt} style="letter-time" timeZone={timeZone} />
        </p>
        <h1 className="t-24">{t("receipt.title", { number: receipt.number })}</h1>
        <p className="letter__lead">{t("receipt.text")}</p>
      </div>
      <div>
        <ul className="receipt__lines">
          {receipt.lines.map((line, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a receipt never change their order
            <li key={position}>
              <span>
                {line.storeName ?? t("receipt.takenOff")}
                <br />
                {line.occurredAt && line.timeZone ? (
                  <Instant className="t-14 muted" at={line.occurredAt} style="letter-time" timeZone={line.timeZone} />
                ) : (
                  <span className="t-14 muted">{t("receipt.takenOffWhy")}</span>
                )}
                <Returned line={line} />
              </span>
              <MoneyText money={line.amount} />
            </li>
          ))}
          {receipt.goesBack && (
            <li>
              <span>
                {t(receipt.goesBackOwed ? "receipt.owed" : "receipt.goesBack")}
                <br />
                <span className="t-14 muted">
                  {t(receipt.goesBackOwed ? "receipt.owedWhy" : "receipt.goesBackWhy")}
                </span>
              </span>
              <MoneyText money={receipt.goesBack} />
            </li>
          )}
        </ul>
        <Changes changes={receipt.changes} timeZone={timeZone} />
        <div className="letter__sum">
          <span className="t-18 strong">{t("receipt.paid")}</span>
          <span className="t-24 strong">
            <MoneyText money={receipt.amount} />
          </span>
        </div>
      </div>
      <p className="t-14 muted">
        {t("receipt.reference")} <span className="id">{receipt.paymentReference}</span>
      </p>
      <p>{t("letter.stillDispute")}</p>
    </>
  );
}

/** What did not arrive is not said to be on its way. */
function Returned({ line }: { line: Receipt["lines"][number] }) {
  const { t, i18n } = useTranslation("portal");
  if (line.returned === null) {
    return null;
  }
  const amount = formatMoney(line.returned, i18n.language);
  const whole = line.returned.minor === line.amount.minor;
  return (
    <>
      <br />
      <span className="t-14 muted">
        {line.returnOwed
          ? t("receipt.returnedOwed", { amount })
          : whole
            ? t("receipt.returned")
            : t("receipt.returnedPart", { amount })}
      </span>
    </>
  );
}

const CHANGED = {
  GIVEN_BACK: "receipt.givenBack",
  TAKEN_BACK: "receipt.takenBack",
  GIVEN_AGAIN: "receipt.givenAgain",
  OWED: "receipt.owed",
} as const satisfies Record<ReceiptChange["what"], string>;

/** What has become of it since: below the lines, as on paper. */
function Changes({ changes, timeZone }: Pick<Receipt, "changes"> & { timeZone: string | undefined }) {
  const { t } = useTranslation("portal");
  if (changes.length === 0) {
    return null;
  }
  return (
    <ul className="receipt__lines">
      {changes.map((change) => (
        <li key={`${change.what} ${change.at}`}>
          <span>
            {t(CHANGED[change.what])}
            <br />
            <Instant className="t-14 muted" at={change.at} style="letter-time" timeZone={timeZone} />
            {change.what === "OWED" && (
              <>
                <br />
                <span className="t-14 muted">{t("receipt.owedWhy")}</span>
              </>
            )}
          </span>
          <MoneyText money={change.amount} />
        </li>
      ))}
    </ul>
  );
}
