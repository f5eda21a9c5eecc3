package com.penny.notify.entity;

import com.penny.notify.Mail;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file that goes with a letter. */
@Entity
@Immutable
@Table(name = "mail_attachment")
public class MailAttachment {

    @Id
    private UUID id;

    @Column(name = "mail_id")
    private UUID mailId;

    private int position;

    private String name;

    @Column(name = "content_type")
    private String contentType;

    private byte[] content;

    protected MailAttachment() {}

    public MailAttachment(UUID id, MailMessage mail, int position, Mail.Attachment file) {
        this.id = id;
        this.mailId = mail.id();
        this.position = position;
        this.name = file.name();
        this.contentType = file.contentType();
        this.content = file.content();
    }

    public int position() {
        return position;
    }

    public String name() {
        return name;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] content() {
        return content;
    }
}
