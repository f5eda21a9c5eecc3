import { MailX } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem } from "@/api/problem";
import { takeLinkSecret } from "@/lib/link-secret";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";

/** Ends letters for whoever has one. A button asks first: mail programs look at links by themselves. */
export function Unsubscribe() {
  const { t } = useTranslation("store");
  const [secret] = useState(takeLinkSecret);
  const ending = api.useMutation("post", "/api/unsubscriptions/{secret}");
  if (ending.isSuccess) {
    return <p role="status">{t("unsubscribe.done")}</p>;
  }
  return (
    <div className="stack">
      <p>{t("unsubscribe.text")}</p>
      {ending.error !== null && <Refusal>{describeProblem(ending.error)}</Refusal>}
      <Button
        variant="primary"
        icon={MailX}
        size="big"
        wide
        busy={ending.isPending}
        onClick={() => ending.mutate({ params: { path: { secret: secret ?? "none" } } })}
      >
        {t("unsubscribe.action")}
      </Button>
    </div>
  );
}
