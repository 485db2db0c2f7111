package cn.shizhao.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works a long sequence through in batches on all cores, keeping its order and a bounded
 * part of it in memory.
 *
 * @param <T> what goes in
 * @param <R> what comes out, one for each
 */
final class Batches<T, R> {

	/** Large enough that few values of a batch are new, small enough for the cache. */
	static final int SIZE = 2000;

	private static final int CORES = Runtime.getRuntime().availableProcessors();

	private static final Executor WORKERS = workers();

	private final Function<List<T>, List<R>> work;

	private final Queue<CompletableFuture<List<R>>> running = new ArrayDeque<>();

	Batches(Function<List<T>, List<R>> work) {
		this.work = work;
	}

	private static Executor workers() {
		ThreadPoolExecutor workers = new ThreadPoolExecutor(CORES, CORES, 10, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), (task) -> {
					Thread thread = new Thread(task, "rules");
					thread.setDaemon(true);
					return thread;
				});
		workers.allowCoreThreadTimeOut(true);
		return workers;
	}

	void run(Iterator<T> source, Consumer<R> sink) {
		List<T> batch = next(source);
		if (!source.hasNext()) {
			this.work.apply(batch).forEach(sink);
			return;
		}
		try {
			start(batch);
			while (source.hasNext()) {
				start(next(source));
				if (this.running.size() > 2 * CORES) {
					deliver(sink);
				}
			}
			while (!this.running.isEmpty()) {
				deliver(sink);
			}
		}
		finally {
			this.running.forEach((task) -> task.cancel(false));
		}
	}

	private List<T> next(Iterator<T> source) {
		List<T> batch = new ArrayList<>(SIZE);
		while (batch.size() < SIZE && source.hasNext()) {
			batch.add(source.next());
		}
		return batch;
	}

	private void start(List<T> batch) {
		this.running.add(CompletableFuture.supplyAsync(() -> this.work.apply(batch), WORKERS));
	}

	private void deliver(Consumer<R> sink) {
		await(this.running.remove()).forEach(sink);
	}

	private List<R> await(CompletableFuture<List<R>> task) {
		try {
			return task.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

}
