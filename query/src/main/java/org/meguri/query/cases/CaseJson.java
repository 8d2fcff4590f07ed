package org.meguri.query.cases;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Personal;
import org.meguri.command.actor.PersonalVault;
import org.meguri.query.fold.Stored;
import org.springframework.stereotype.Component;

/** How states of cases are written to rows: text about a person sealed under the person's key. */
@Component
class CaseJson {

  private final PersonalVault vault;
  private final ObjectMapper mapper;

  CaseJson(PersonalVault vault) {
    this.vault = vault;
    mapper =
        Stored.mapper()
            .registerModule(
                new SimpleModule("sealed")
                    .addSerializer(Personal.class, new Sealing(vault))
                    .addDeserializer(Personal.class, new Opening(vault)));
  }

  String write(Object state) {
    try {
      return mapper.writeValueAsString(state);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("Not written: " + state.getClass(), fault);
    }
  }

  <S> S read(String json, Class<S> kind) {
    try {
      return mapper.readValue(json, kind);
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("Not read: " + kind, fault);
    }
  }

  @Nullable String seal(@Nullable Personal personal) {
    return personal == null ? null : vault.seal(personal);
  }

  @Nullable Personal open(@Nullable String sealed) {
    return sealed == null ? null : vault.open(sealed);
  }

  private static final class Sealing extends StdSerializer<Personal> {
    private static final long serialVersionUID = 1L;
    private final transient PersonalVault vault;

    Sealing(PersonalVault vault) {
      super(Personal.class);
      this.vault = vault;
    }

    @Override
    public void serialize(Personal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(vault.seal(value));
    }
  }

  private static final class Opening extends StdDeserializer<Personal> {
    private static final long serialVersionUID = 1L;
    private final transient PersonalVault vault;

    Opening(PersonalVault vault) {
      super(Personal.class);
      this.vault = vault;
    }

    @Override
    public Personal deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return vault.open(in.getText());
    }
  }
}
