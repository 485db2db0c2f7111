package cn.shizhao.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.ReflectionException;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Says once for each statement which column is which component of a record. MyBatis would
 * work that out anew for every row, and throw and catch an exception for every record
 * that is not public, which took longer than the query.
 */
class RecordConfiguration extends Configuration {

	RecordConfiguration() {
		setObjectFactory(new RecordFactory());
	}

	@Override
	public void addResultMap(ResultMap map) {
		Class<?> type = map.getType();
		boolean plain = type.isRecord() && map.getResultMappings().isEmpty()
				&& !getTypeHandlerRegistry().hasTypeHandler(type);
		super.addResultMap(plain ? byComponents(map) : map);
	}

	private ResultMap byComponents(ResultMap map) {
		List<ResultMapping> columns = Arrays.stream(map.getType().getRecordComponents()).map(this::column).toList();
		return new ResultMap.Builder(this, map.getId(), map.getType(), columns, map.getAutoMapping()).build();
	}

	private ResultMapping column(RecordComponent component) {
		return new ResultMapping.Builder(this, null, columnName(component.getName()), component.getType())
			.flags(List.of(ResultFlag.CONSTRUCTOR))
			.build();
	}

	/** {@code workingDays} is read from {@code working_days}. */
	static String columnName(String component) {
		return component.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

	/**
	 * Opens the constructor of each record once.
	 */
	private static final class RecordFactory extends DefaultObjectFactory {

		private final transient Map<Class<?>, Constructor<?>> constructors = new ConcurrentHashMap<>();

		@Override
		public <T> T create(Class<T> type, @Nullable List<Class<?>> types, @Nullable List<Object> values) {
			if (!type.isRecord() || values == null) {
				return super.create(type, types, values);
			}
			try {
				return type
					.cast(this.constructors.computeIfAbsent(type, RecordFactory::open).newInstance(values.toArray()));
			}
			catch (ReflectiveOperationException ex) {
				throw new ReflectionException("cannot make a " + type + " of " + values, ex);
			}
		}

		private static Constructor<?> open(Class<?> type) {
			try {
				Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
					.map(RecordComponent::getType)
					.toArray(Class<?>[]::new));
				constructor.setAccessible(true);
				return constructor;
			}
			catch (NoSuchMethodException ex) {
				throw new ReflectionException("no constructor of " + type, ex);
			}
		}

	}

}
