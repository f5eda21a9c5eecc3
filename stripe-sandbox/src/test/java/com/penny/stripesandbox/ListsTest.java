package com.penny.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Event;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.EventListParams;
import com.stripe.param.checkout.SessionListParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListsTest {
    @RegisterExtension
    final SandboxExtension sandbox = new SandboxExtension();

    @Test
    void theNewestComeFirstTenAtATime() throws Exception {
        List<String> ids = sessions(12);

        StripeCollection<Session> first = list(SessionListParams.builder());
        StripeCollection<Session> second = list(SessionListParams.builder().setStartingAfter(ids.get(9)));
        StripeCollection<Session> back =
                list(SessionListParams.builder().setEndingBefore(ids.get(9)).setLimit(3L));

        assertThat(first.getData()).extracting(Session::getId).containsExactlyElementsOf(ids.subList(0, 10));
        assertThat(first.getHasMore()).isTrue();
        assertThat(second.getData()).extracting(Session::getId).containsExactlyElementsOf(ids.subList(10, 12));
        assertThat(second.getHasMore()).isFalse();
        assertThat(back.getData()).extracting(Session::getId).containsExactlyElementsOf(ids.subList(6, 9));
        assertThat(back.getHasMore()).isTrue();
    }

    @Test
    void stripesClientWalksThroughAllPagesByItself() throws Exception {
        List<String> ids = sessions(7);

        List<String> walked = new ArrayList<>();
        list(SessionListParams.builder().setLimit(3L)).autoPagingIterable().forEach(s -> walked.add(s.getId()));

        assertThat(walked).isEqualTo(ids);
    }

    @Test
    void aCursorOrLimitThatMakesNoSenseIsRefused() throws Exception {
        String id = sandbox.newSession().getId();

        assertRefused(SessionListParams.builder().setStartingAfter("cs_test_nothing"), "No such");
        assertRefused(SessionListParams.builder().setStartingAfter(id).setEndingBefore(id), "only one");
        assertRefused(SessionListParams.builder().setLimit(101L), "less than or equal to 100");
        assertRefused(SessionListParams.builder().setLimit(0L), "greater than or equal to 1");
    }

    @Test
    void eventsCanBeListedByTimeAndType() throws Exception {
        sandbox.paidSession();
        sandbox.clock.advance(Duration.ofMinutes(10));
        long later = sandbox.clock.instant().getEpochSecond();
        sandbox.paidSession();

        List<Event> ofType = events(EventListParams.builder().setType("payment_intent.succeeded"));
        List<Event> ofTypes =
                events(EventListParams.builder().addType("charge.succeeded").addType("checkout.session.completed"));
        List<Event> ofFamily = events(EventListParams.builder().setType("checkout.session.*"));
        List<Event> sinceThen = events(EventListParams.builder()
                .setCreated(EventListParams.Created.builder().setGte(later).build()));
        List<Event> before = events(EventListParams.builder()
                .setCreated(EventListParams.Created.builder().setLt(later).build()));

        assertThat(ofType).hasSize(2);
        assertThat(ofTypes).hasSize(4);
        assertThat(ofFamily).extracting(Event::getType).containsOnly("checkout.session.completed");
        assertThat(sinceThen).hasSize(3);
        assertThat(before).hasSize(3).doesNotContainAnyElementsOf(sinceThen);
    }

    @Test
    void eventsAreListedByTwentyTypesAtMost() {
        EventListParams.Builder many = EventListParams.builder();
        for (int i = 0; i < 21; i++) {
            many.addType("charge.type_" + i);
        }

        assertThatThrownBy(() -> events(many)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void anEventCanBeFetchedAndReadByStripesClient() throws Exception {
        Session session = sandbox.paidSession();
        Event completed = events(EventListParams.builder().setType("checkout.session.completed"))
                .get(0);

        Event fetched = sandbox.stripe().v1().events().retrieve(completed.getId());

        assertThat(fetched.getApiVersion()).isEqualTo("2026-07-29.dahlia");
        assertThat(fetched.getDataObjectDeserializer().getObject())
                .hasValueSatisfying(
                        object -> assertThat(((Session) object).getId()).isEqualTo(session.getId()));
    }

    private List<String> sessions(int count) throws Exception {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            newestFirst.add(0, sandbox.newSession().getId());
        }
        return newestFirst;
    }

    private StripeCollection<Session> list(SessionListParams.Builder params) throws Exception {
        return sandbox.stripe().v1().checkout().sessions().list(params.build());
    }

    private List<Event> events(EventListParams.Builder params) throws Exception {
        return sandbox.stripe().v1().events().list(params.build()).getData();
    }

    private void assertRefused(SessionListParams.Builder params, String message) {
        assertThatThrownBy(() -> list(params))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(message);
    }
}
