package com.penny.notices.control;

import com.penny.kernel.Ids;
import com.penny.kernel.Settings;
import com.penny.notices.Notices.AlertNews;
import com.penny.notices.Notices.ReturnNews;
import com.penny.notices.control.NoticeWords.Facts;
import com.penny.notices.control.NoticeWords.Words;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.Notice.Kind;
import com.penny.stores.Cameras;
import com.penny.stores.Stores;
import com.penny.stores.Stores.StoreFacts;
import com.penny.tenancy.Transactions;
import com.penny.vision.messages.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What notices of the store would say now, of its first camera; as it runs for the store's people. */
@ApplicationScoped
public class NoticeSamples {

    private static final List<String> SEEN = List.of(SignalKind.SHELF_REACH.name(), SignalKind.CONCEALMENT.name());

    private static final String SOMEBODY = "P-7K2M4QX";

    @Inject
    Stores stores;

    @Inject
    Cameras cameras;

    @Inject
    Settings settings;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @param language {@code en}, {@code es} or {@code fr} */
    public Map<Kind, Words> in(String language) {
        StoreFacts store = stores.store(transactions.current().storeId());
        String camera = cameras.ofStore(store.id()).stream()
                .findFirst()
                .map(Cameras.CameraFacts::name)
                .orElse("Camera 1");
        URI link = URI.create(settings.baseUrl() + "/monitor");
        UUID none = Ids.next(clock);
        AlertNews news = new AlertNews(none, store.id(), none, camera, clock.instant(), SEEN);
        ReturnNews seenAgain = new ReturnNews(store.id(), none, SOMEBODY, clock.instant(), 3);
        Map<Kind, Words> samples = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Notice notice = kind == Kind.RETURN
                    ? new Notice(none, seenAgain, null, clock.instant())
                    : new Notice(none, kind, news, null, clock.instant());
            Facts facts = new Facts(notice, store.name(), ZoneId.of(store.timeZone()), link);
            samples.put(kind, NoticeWords.of(facts, language, link));
        }
        return samples;
    }
}
