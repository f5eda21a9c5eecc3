package com.penny.kernel;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Every property of an answer is always there; only those marked nullable may be null. Says so in the OpenAPI document,
 * so that the generated client needs no checks for what cannot be missing.
 */
public class RequiredUnlessNullable implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null && !properties.isEmpty()) {
            schema.setRequired(List.copyOf(properties.keySet()));
        }
        return schema;
    }
}
