import { useTranslation } from "react-i18next";
import type { PaymentRequest } from "@/api/types";
import { QrSheet } from "@/ui/qr-sheet";

interface RenewedCodeProps {
  request: PaymentRequest | undefined;
  open: boolean;
  onClose: () => void;
  timeZone: string;
}

/** The code that was made in the place of another, to hand over. */
export function RenewedCode({ request, open, onClose, timeZone }: RenewedCodeProps) {
  const { t } = useTranslation("store");
  if (request === undefined) {
    return null;
  }
  return (
    <QrSheet
      open={open}
      onClose={onClose}
      title={t("request.title")}
      explanation={`${t("request.explanation")} ${t("request.replaces")}`}
      url={request.url}
      expiresAt={request.expiresAt}
      timeZone={timeZone}
    />
  );
}
