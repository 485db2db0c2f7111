package cn.shizhao.platform.casework;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;

/**
 * Reads a draft whose revision stands among its fields; with {@code JsonUnwrapped} a form
 * could have no field that is named as the content is here.
 */
class PostedReader extends JsonDeserializer<Posted<?>> implements ContextualDeserializer {

	private final JavaType content;

	PostedReader() {
		this(TypeFactory.unknownType());
	}

	private PostedReader(JavaType content) {
		this.content = content;
	}

	@Override
	public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
		return new PostedReader(context.getContextualType().containedTypeOrUnknown(0));
	}

	@Override
	public Posted<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
		JsonNode sent = context.readTree(parser);
		return new Posted<>(sent.path("revision").asInt(), sent.path("submit").asBoolean(),
				context.readTreeAsValue(sent, this.content));
	}

}
