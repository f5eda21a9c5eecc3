import { MailQuestion } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { useInvitations, useRevokeInvitation } from "./team-queries";

/** Invitations that nobody has answered; nothing while there are none. */
export function InvitationList({ storeId, timeZone }: { storeId: string; timeZone: string }) {
  const { t } = useTranslation("store");
  const invitations = useInvitations(storeId);
  const revoke = useRevokeInvitation(storeId);
  const error = invitations.error ?? revoke.error;
  const waiting = invitations.data ?? [];
  return (
    <>
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
      {waiting.length > 0 && (
        <>
          <h2 className="t-16 settings__head">{t("team.invite.waiting")}</h2>
          <ul className="rows rows--closed">
            {waiting.map((invitation) => (
              <li key={invitation.id} className="row">
                <MailQuestion className="icon" />
                <div className="grow">
                  <div className="strong trunc">{invitation.email}</div>
                  <div className="t-13 quiet">
                    {t(`team.role.${invitation.role}`)}, {t("team.invite.until")}{" "}
                    <Instant at={invitation.expiresAt} style="day" timeZone={timeZone} />
                  </div>
                </div>
                <Button
                  size="dense"
                  aria-label={t("team.invite.revokeOne", { email: invitation.email })}
                  busy={revoke.isPending && revoke.variables?.params.path.invitationId === invitation.id}
                  onClick={() => revoke.revoke(invitation.id)}
                >
                  {t("team.invite.revoke")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
