package cn.shizhao.platform.database;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Keeps an error that a lost connection brought about from being sent, because another
 * answer takes its place.
 */
class HeldResponse extends HttpServletResponseWrapper {

	private final RequestWork work;

	private int error;

	private String words = "";

	HeldResponse(HttpServletResponse response, RequestWork work) {
		super(response);
		this.work = work;
	}

	private boolean holds() {
		return this.work.hasLost() && getStatus() >= SC_BAD_REQUEST && !isCommitted();
	}

	@Override
	public int getStatus() {
		return (this.error != 0) ? this.error : super.getStatus();
	}

	@Override
	public void sendError(int status) throws IOException {
		sendError(status, "");
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		if (this.work.hasLost() && !isCommitted()) {
			this.error = status;
			this.words = message;
		}
		else {
			super.sendError(status, message);
		}
	}

	/** Sends what was held after all. */
	void release() throws IOException {
		if (this.error != 0) {
			super.sendError(this.error, this.words);
		}
	}

	@Override
	public void flushBuffer() throws IOException {
		if (!holds()) {
			super.flushBuffer();
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return holds() ? new Nowhere() : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		return holds() ? new PrintWriter(OutputStream.nullOutputStream()) : super.getWriter();
	}

	/**
	 * Takes a page that nobody will see.
	 */
	private static final class Nowhere extends ServletOutputStream {

		@Override
		public void write(int value) {
			// not wanted
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new UnsupportedOperationException("written at once");
		}

	}

}
