package io.assay.core.data;

import io.assay.core.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns hold what, of data of one role. */
public final class RoleMapping {

    private RoleMapping() {}

    /** {@code text=body} holds for every role, {@code reference.text=body} for one. */
    public static Map<String, String> of(Map<String, String> map, Role role) {
        Map<String, String> mapping = new LinkedHashMap<>();
        map.forEach((field, column) -> {
            if (roleOf(field) == null) {
                mapping.put(field, column);
            }
        });
        map.forEach((field, column) -> {
            if (roleOf(field) == role) {
                mapping.put(field.substring(role.id().length() + 1), column);
            }
        });
        return mapping;
    }

    private static @Nullable Role roleOf(String field) {
        for (Role role : Role.values()) {
            if (field.startsWith(role.id() + ".")) {
                return role;
            }
        }
        return null;
    }
}
