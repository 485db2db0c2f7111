package cn.shizhao.platform.engine;

import java.io.IOException;

import cn.shizhao.foundation.text.Characters;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import org.springframework.boot.jackson.JsonComponent;

/**
 * Takes control characters out of the text of JSON that is sent to us: a draft is kept as
 * JSON, where {@link SavedText} sees them no more.
 */
@JsonComponent
class SentText extends StringDeserializer {

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
		String text = super.deserialize(parser, context);
		return (text != null) ? Characters.kept(text) : text;
	}

}
