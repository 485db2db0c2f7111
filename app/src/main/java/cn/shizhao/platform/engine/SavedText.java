package cn.shizhao.platform.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import cn.shizhao.foundation.text.Characters;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.apache.ibatis.type.StringTypeHandler;

import org.springframework.stereotype.Component;

/**
 * Takes control characters out of text on its way into the database: the one place all of
 * it passes, whether it was typed, imported, or read from a document.
 */
@Component
@MappedTypes(String.class)
class SavedText extends StringTypeHandler {

	@Override
	public void setNonNullParameter(PreparedStatement statement, int index, String text, JdbcType type)
			throws SQLException {
		super.setNonNullParameter(statement, index, Characters.kept(text), type);
	}

}
