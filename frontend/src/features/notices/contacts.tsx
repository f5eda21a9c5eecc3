import { CircleUserRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Contact } from "@/api/types";
import { Button } from "@/ui/button";
import { Bone, Empty, Failure } from "@/ui/notices";
import { State } from "@/ui/state";
import { ContactSheet } from "./contact-sheet";
import { CHANNEL_ICONS } from "./delivery-list";
import { useContacts } from "./notice-queries";
import "./notices.css";

/** Whom the store tells, on which ways, and the way to one more. */
export function Contacts({ storeId }: { storeId: string }) {
  const { t } = useTranslation("store");
  const contacts = useContacts(storeId);
  const [open, setOpen] = useState<Contact | "new">();
  if (contacts.isError) {
    return <Failure detail={describeProblem(contacts.error)} onRetry={() => void contacts.refetch()} />;
  }
  // What the list says now, not what it said when the sheet was opened.
  const shown = open === "new" ? open : contacts.data?.find((contact) => contact.id === open?.id);
  return (
    <>
      {contacts.data === undefined && <Bone className="bone--page" />}
      {contacts.data?.length === 0 && (
        <Empty icon={CircleUserRound} title={t("contacts.none")}>
          <p className="muted">{t("contacts.noneText")}</p>
        </Empty>
      )}
      <ul className="rows rows--closed">
        {contacts.data?.map((contact) => (
          <li key={contact.id} className="row">
            <CircleUserRound className="icon" />
            <div className="grow">
              <div className="strong trunc">{contact.name}</div>
              <div className="contact__ways">
                {contact.channels.map((channel) => {
                  const Icon = CHANNEL_ICONS[channel];
                  return (
                    <State key={channel} icon={Icon} meaning={closed(contact, channel) ? "bad" : undefined}>
                      {closed(contact, channel)
                        ? t(`contacts.closed.${closed(contact, channel) as "STOPPED" | "REFUSED" | "NO_DEVICE"}`, {
                            way: t(`notices.channel.${channel}`),
                          })
                        : t(`notices.channel.${channel}`)}
                    </State>
                  );
                })}
              </div>
              <div className="t-13 quiet">
                {t(`contacts.toldOf.${contact.toldOf}`)}
                {contact.quietFrom !== null && (
                  <>, {t("contacts.quietBetween", { from: contact.quietFrom, until: contact.quietUntil })}</>
                )}
              </div>
            </div>
            <Button
              size="dense"
              aria-label={t("contacts.changeOne", { name: contact.name })}
              onClick={() => setOpen(contact)}
            >
              {t("contacts.change")}
            </Button>
          </li>
        ))}
      </ul>
      <div className="settings__act">
        <Button variant="primary" size="big" wide onClick={() => setOpen("new")}>
          {t("contacts.add")}
        </Button>
      </div>
      {shown !== undefined && (
        <ContactSheet
          key={shown === "new" ? shown : shown.id}
          storeId={storeId}
          contact={shown === "new" ? undefined : shown}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** Why a way that was chosen leads nowhere; undefined where it is open. */
function closed(
  contact: Contact,
  channel: Contact["channels"][number],
): "STOPPED" | "REFUSED" | "NO_DEVICE" | undefined {
  if (channel === "PUSH") {
    return contact.devices === 0 ? "NO_DEVICE" : undefined;
  }
  const state = channel === "TEXT" ? contact.textState : contact.mailState;
  return state === "OPEN" ? undefined : state;
}
