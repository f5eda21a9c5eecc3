import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { StoreTicket, Tickets } from "@/features/support";
import { Inner } from "./inner-page";
import { useRoom } from "./store-context";

export function SupportPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  const navigate = useNavigate();
  return (
    <Inner title={t("support.title")} back="/settings">
      <div className="settings__inner">
        <Tickets
          storeId={store.id}
          timeZone={store.timeZone}
          link={(ticketId, children) => (
            <Link to="/settings/support/$ticketId" params={{ ticketId }} className="row">
              {children}
            </Link>
          )}
          onOpened={(ticketId) => void navigate({ to: "/settings/support/$ticketId", params: { ticketId } })}
        />
      </div>
    </Inner>
  );
}

export function TicketPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  const { ticketId = "" } = useParams({ strict: false });
  return (
    <Inner title={t("support.title")} back="/settings/support">
      <div className="settings__inner">
        <StoreTicket storeId={store.id} ticketId={ticketId} timeZone={store.timeZone} />
      </div>
    </Inner>
  );
}
