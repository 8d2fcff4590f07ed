package org.meguri.command.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.meguri.command.storage.StoredNames.StoredName;

/**
 * The serializer of events, snapshots and their metadata: JSON under stable names, both when
 * writing ({@code typeForClass}) and when reading ({@code resolveClassName}).
 */
final class StoredForm extends JacksonSerializer {
  /** Never stored as a name: the columns that hold these have no type. */
  private static final Set<String> NAMELESS =
      Set.of(MetaData.class.getName(), String.class.getName());

  private final StoredNames names;

  private StoredForm(ObjectMapper mapper, StoredNames names) {
    super(JacksonSerializer.builder().objectMapper(mapper));
    this.names = names;
  }

  static StoredForm of(ObjectMapper mapper, StoredNames names) {
    return new StoredForm(mapper, names);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    if (type == null || Void.class.equals(type) || NAMELESS.contains(type.getName())) {
      return super.typeForClass(type);
    }
    StoredName name = names.nameOf(type);
    return new SimpleSerializedType(name.name(), name.revision());
  }

  @Override
  protected String resolveClassName(SerializedType stored) {
    if (NAMELESS.contains(stored.getName())) {
      return stored.getName();
    }
    return names.typeOf(stored.getName(), stored.getRevision()).getName();
  }
}
