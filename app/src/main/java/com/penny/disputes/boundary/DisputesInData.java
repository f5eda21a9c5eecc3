package com.penny.disputes.boundary;

import com.penny.disputes.boundary.DisputeViews.FileView;
import com.penny.disputes.control.DisputeFiles;
import com.penny.disputes.entity.Disputes;
import com.penny.disputes.entity.ShownFiles;
import com.penny.identity.PersonalData;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Disputes with all that was said in them. */
@ApplicationScoped
public class DisputesInData implements PersonalData {

    @Inject
    Disputes disputes;

    @Inject
    ShownFiles shown;

    @Inject
    DisputeViews views;

    @Inject
    DisputeFiles files;

    @Inject
    Transactions transactions;

    @Override
    public String section() {
        return "disputes";
    }

    @Override
    public Object told(Persona person) {
        return transactions.as(
                person, () -> disputes.all().stream().map(views::conversation).toList());
    }

    @Override
    public List<GivenFile> files(Persona person) {
        return transactions.as(
                person,
                () -> disputes.all().stream()
                        .flatMap(dispute -> shown.of(dispute.id()).stream())
                        .map(file -> new GivenFile(path(views.file(file)), () -> files.open(file)))
                        .toList());
    }

    /** A name that says what it is and leads nowhere else, whatever it was called. */
    private static String path(FileView file) {
        return "disputes/" + file.id() + "-" + file.name().replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
