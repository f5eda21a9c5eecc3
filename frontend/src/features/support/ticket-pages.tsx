import { ConversationView } from "./conversation-view";
import { useOpsTicket, useStoreTicket } from "./ticket-queries";

/** A ticket as its store sees it. */
export function StoreTicket({ storeId, ticketId, timeZone }: { storeId: string; ticketId: string; timeZone: string }) {
  return <ConversationView conversation={useStoreTicket(storeId, ticketId)} forPenny={false} timeZone={timeZone} />;
}

/** A ticket as Penny sees it. */
export function OpsTicket({ ticketId }: { ticketId: string }) {
  return <ConversationView conversation={useOpsTicket(ticketId)} forPenny />;
}
