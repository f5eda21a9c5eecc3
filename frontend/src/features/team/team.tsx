import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Member } from "@/api/types";
import { Button } from "@/ui/button";
import { Bone, Failure } from "@/ui/notices";
import { Initials } from "@/ui/state";
import { InvitationList } from "./invitation-list";
import { InviteSheet } from "./invite-sheet";
import { MemberSheet } from "./member-sheet";
import { useMembers } from "./team-queries";

/** The people of the store, who is invited, and what each may do. */
export function Team({ storeId, timeZone }: { storeId: string; timeZone: string }) {
  const { t } = useTranslation("store");
  const members = useMembers(storeId);
  const [chosen, setChosen] = useState<Member>();
  const [inviting, setInviting] = useState(false);
  if (members.isError) {
    return <Failure detail={describeProblem(members.error)} onRetry={() => void members.refetch()} />;
  }
  return (
    <>
      {members.data === undefined && <Bone className="bone--page" />}
      <ul className="rows rows--closed">
        {members.data?.map((member) => (
          <li key={member.accountId} className="row">
            <Initials initials={member.initials} size="l" plain />
            <div className="grow">
              <div className="strong">{member.name}</div>
              <div className="t-13 quiet">
                {t(`team.role.${member.role}`)}
                {member.you && `, ${t("team.you")}`}
              </div>
            </div>
            <Button
              size="dense"
              aria-label={t("team.changeOne", { name: member.name })}
              onClick={() => setChosen(member)}
            >
              {t("team.change")}
            </Button>
          </li>
        ))}
      </ul>
      <InvitationList storeId={storeId} timeZone={timeZone} />
      <div className="settings__act">
        <Button variant="primary" size="big" wide onClick={() => setInviting(true)}>
          {t("team.invite.action")}
        </Button>
      </div>
      <InviteSheet storeId={storeId} open={inviting} onClose={() => setInviting(false)} />
      {chosen && (
        <MemberSheet key={chosen.accountId} storeId={storeId} member={chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}
