import { Clock, Printer, Share2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { formatClock } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { Button } from "./button";
import { Instant } from "./instant";
import { QrCode } from "./qr-code";
import { Sheet } from "./sheet";
import { State } from "./state";

interface QrSheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What happens when the person scans it. */
  explanation: string;
  url: string;
  expiresAt: string;
  /** Zone of the store, for the clock's end. */
  timeZone?: string;
}

/** A single-use code on the brightest ground the screen has, with its clock, to show, share or print. */
export function QrSheet({ open, onClose, title, explanation, url, expiresAt, timeZone }: QrSheetProps) {
  const { t } = useTranslation();
  const left = Date.parse(expiresAt) - useNow();
  return (
    <Sheet open={open} onClose={onClose} title={title} className="qr-sheet" bright>
      {left > 0 ? (
        <>
          <QrCode text={url} label={t("qr.label")} />
          {/* In a tab of its own, which shares nothing with this one: the link signs in the person, not the staff. */}
          <a className="qr-sheet__link t-13" href={url} target="_blank" rel="noopener noreferrer">
            {t("qr.open")}
          </a>
          <State icon={Clock}>
            <span>
              {t("qr.validFor", { clock: formatClock(left) })}{" "}
              <Instant at={expiresAt} style="day-time" timeZone={timeZone} />
            </span>
          </State>
        </>
      ) : (
        <p className="note note--new">{t("qr.expired")}</p>
      )}
      <p className="t-14 muted">{explanation}</p>
      <div className="qr-sheet__actions">
        {"share" in navigator && (
          <Button icon={Share2} onClick={() => share(title, url)}>
            {t("qr.share")}
          </Button>
        )}
        <Button icon={Printer} onClick={() => window.print()}>
          {t("qr.print")}
        </Button>
      </div>
    </Sheet>
  );
}

function share(title: string, url: string): void {
  // The person closing the share panel is no error.
  navigator.share({ title, url }).catch(() => undefined);
}
