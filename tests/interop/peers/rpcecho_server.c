/*
 * SPDX-License-Identifier: MIT
 * Copyright (c) 2026 rpcfast contributors
 *
 * rpcecho for Samba's DCE/RPC server: a test peer, no part of rpcfast.
 *
 * Distributions build Samba without this interface, though its marshalling
 * table (ndr_table_rpcecho) is in their libraries.  samba.sh compiles this file
 * on the test machine against the headers of samba-dev, Samba loads the result,
 * and nothing built from it is ever shipped.  All octets on the wire are made
 * by Samba's own marshalling code; only the answers are ours.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <sys/time.h>

#include <talloc.h>
#include <tevent.h>

#include <core/ntstatus.h>
#include <dcerpc_server.h>

NTSTATUS samba_init_module(TALLOC_CTX *context);

extern const struct ndr_interface_table ndr_table_rpcecho;

/*
 * The header with the argument structures of rpcecho is not among the public
 * ones.  These follow from the interface: one struct of [in] and one of [out]
 * values a call, arrays and references as pointers.  layouts_agree() compares
 * their sizes with those in Samba's table before anything uses them.
 */
struct surrounding {
	uint32_t x;
	uint16_t *surrounding;
};

struct byte_and_hyper {
	uint8_t v1;
	uint64_t v2;
};

union info {
	uint8_t level1;
	uint16_t level2;
	uint32_t level3;
	uint64_t level4;
	struct byte_and_hyper level5, level7;
	struct { uint8_t v1, info1; } level6;
};

struct add_one {
	struct { uint32_t in_data; } in;
	struct { uint32_t *out_data; } out;
};

struct echo_data {
	struct { uint32_t len; uint8_t *in_data; } in;
	struct { uint8_t *out_data; } out;
};

struct sink_data {
	struct { uint32_t len; uint8_t *data; } in;
};

struct source_data {
	struct { uint32_t len; } in;
	struct { uint8_t *data; } out;
};

struct test_call {
	struct { const char *s1; } in;
	struct { const char **s2; } out;
};

struct test_call2 {
	struct { uint16_t level; } in;
	struct { union info *info; NTSTATUS result; } out;
};

struct test_sleep {
	struct { uint32_t seconds; } in;
	struct { uint32_t result; } out;
};

struct test_enum {
	struct { void *foo1, *foo2, *foo3; } in, out;
};

struct test_surrounding {
	struct { struct surrounding *data; } in, out;
};

struct test_double_pointer {
	struct { uint16_t ***data; } in;
	struct { uint16_t result; } out;
};

enum { ADD_ONE, ECHO_DATA, SINK_DATA, SOURCE_DATA, TEST_CALL, TEST_CALL2, TEST_SLEEP, TEST_ENUM,
       TEST_SURROUNDING, TEST_DOUBLE_POINTER, NUM_CALLS };

static const size_t sizes[NUM_CALLS] = {
	[ADD_ONE] = sizeof(struct add_one),
	[ECHO_DATA] = sizeof(struct echo_data),
	[SINK_DATA] = sizeof(struct sink_data),
	[SOURCE_DATA] = sizeof(struct source_data),
	[TEST_CALL] = sizeof(struct test_call),
	[TEST_CALL2] = sizeof(struct test_call2),
	[TEST_SLEEP] = sizeof(struct test_sleep),
	[TEST_ENUM] = sizeof(struct test_enum),
	[TEST_SURROUNDING] = sizeof(struct test_surrounding),
	[TEST_DOUBLE_POINTER] = sizeof(struct test_double_pointer),
};

static bool layouts_agree(void)
{
	if (ndr_table_rpcecho.num_calls != NUM_CALLS) {
		return false;
	}
	for (unsigned i = 0; i < NUM_CALLS; i++) {
		if (ndr_table_rpcecho.calls[i].struct_size != sizes[i]) {
			return false;
		}
	}
	return true;
}

static const struct ndr_interface_call *call_of(const struct dcesrv_call_state *call)
{
	uint16_t opnum = call->pkt.u.request.opnum;

	return opnum < NUM_CALLS ? &ndr_table_rpcecho.calls[opnum] : NULL;
}

static NTSTATUS fault(struct dcesrv_call_state *call, uint32_t code)
{
	call->fault_code = code;
	return NT_STATUS_NET_WRITE_FAULT;
}

/* ---------------------------------------------------------------- answers */

static NTSTATUS answer_source(TALLOC_CTX *mem, struct source_data *r)
{
	r->out.data = talloc_array(mem, uint8_t, r->in.len);
	if (r->out.data == NULL) {
		return NT_STATUS_NO_MEMORY;
	}
	for (uint32_t i = 0; i < r->in.len; i++) {
		r->out.data[i] = i & 255;
	}
	return NT_STATUS_OK;
}

static NTSTATUS answer_info(TALLOC_CTX *mem, struct test_call2 *r)
{
	union info *info = talloc_zero(mem, union info);

	if (info == NULL) {
		return NT_STATUS_NO_MEMORY;
	}
	r->out.info = info;
	r->out.result = NT_STATUS_OK;
	switch (r->in.level) {
	case 1:
		info->level1 = 10;
		break;
	case 2:
		info->level2 = 20;
		break;
	case 3:
		info->level3 = 30;
		break;
	case 4:
		info->level4 = 40;
		break;
	case 5:
		info->level5 = (struct byte_and_hyper){50, 60};
		break;
	case 6:
		info->level6.v1 = 70;
		info->level6.info1 = 80;
		break;
	case 7:
		info->level7 = (struct byte_and_hyper){80, 90};
		break;
	default:
		/* The union has no arm for it, so marshalling turns this into a fault. */
		r->out.result = NT_STATUS_INVALID_LEVEL;
	}
	return NT_STATUS_OK;
}

static NTSTATUS answer_surrounding(TALLOC_CTX *mem, struct test_surrounding *r)
{
	struct surrounding *data = talloc(mem, struct surrounding);

	if (data == NULL) {
		return NT_STATUS_NO_MEMORY;
	}
	data->x = r->in.data->x * 2;
	data->surrounding = talloc_zero_array(data, uint16_t, data->x);
	if (data->surrounding == NULL) {
		return NT_STATUS_NO_MEMORY;
	}
	r->out.data = data;
	return NT_STATUS_OK;
}

static void slept(struct tevent_context *events, struct tevent_timer *timer, struct timeval now,
		  void *private_data)
{
	struct dcesrv_call_state *call = private_data;

	(void)events;
	(void)timer;
	(void)now;
	/* If it fails the connection is broken, and Samba has already noted that. */
	(void)dcesrv_reply(call);
}

/* Never blocks: the process that serves this connection serves others too. */
static NTSTATUS answer_sleep(struct dcesrv_call_state *call, struct test_sleep *r)
{
	r->out.result = r->in.seconds;
	if (!(call->state_flags & DCESRV_CALL_STATE_FLAG_MAY_ASYNC)) {
		return NT_STATUS_OK;
	}
	/* A child of the call, so a call that is dropped takes its timer along. */
	if (tevent_add_timer(call->event_ctx, call, tevent_timeval_current_ofs(r->in.seconds, 0),
			     slept, call) == NULL) {
		return NT_STATUS_NO_MEMORY;
	}
	call->state_flags |= DCESRV_CALL_STATE_FLAG_ASYNC;
	return NT_STATUS_OK;
}

static NTSTATUS answer(struct dcesrv_call_state *call, TALLOC_CTX *mem, void *arguments)
{
	switch (call->pkt.u.request.opnum) {
	case ADD_ONE: {
		struct add_one *r = arguments;
		*r->out.out_data = r->in.in_data + 1;
		return NT_STATUS_OK;
	}
	case ECHO_DATA: {
		struct echo_data *r = arguments;
		r->out.out_data = r->in.in_data;
		return NT_STATUS_OK;
	}
	case SINK_DATA:
		return NT_STATUS_OK;
	case SOURCE_DATA:
		return answer_source(mem, arguments);
	case TEST_CALL: {
		struct test_call *r = arguments;
		*r->out.s2 = r->in.s1;
		return NT_STATUS_OK;
	}
	case TEST_CALL2:
		return answer_info(mem, arguments);
	case TEST_SLEEP:
		return answer_sleep(call, arguments);
	case TEST_ENUM: {
		struct test_enum *r = arguments;
		r->out = r->in;
		return NT_STATUS_OK;
	}
	case TEST_SURROUNDING:
		return answer_surrounding(mem, arguments);
	case TEST_DOUBLE_POINTER: {
		struct test_double_pointer *r = arguments;
		uint16_t **outer = *r->in.data;
		r->out.result = outer != NULL && *outer != NULL ? **outer : 0;
		return NT_STATUS_OK;
	}
	}
	return fault(call, DCERPC_FAULT_OP_RNG_ERROR);
}

/* ---------------------------------------------------- what Samba asks of us */

static NTSTATUS echo_dispatch(struct dcesrv_call_state *call, TALLOC_CTX *mem, void *arguments)
{
	NTSTATUS status = answer(call, mem, arguments);

	if (NT_STATUS_EQUAL(status, NT_STATUS_NO_MEMORY)) {
		return fault(call, DCERPC_NCA_S_FAULT_REMOTE_NO_MEMORY);
	}
	return status;
}

static NTSTATUS echo_bind(struct dcesrv_connection_context *context,
			  const struct dcesrv_interface *iface)
{
	return dcesrv_interface_bind_allow_connect(context, iface);
}

static void echo_unbind(struct dcesrv_connection_context *context,
			const struct dcesrv_interface *iface)
{
	(void)context;
	(void)iface;
}

static NTSTATUS echo_pull(struct dcesrv_call_state *call, TALLOC_CTX *mem, struct ndr_pull *pull,
			  void **arguments)
{
	const struct ndr_interface_call *method = call_of(call);

	if (method == NULL) {
		return fault(call, DCERPC_FAULT_OP_RNG_ERROR);
	}
	*arguments = talloc_zero_size(mem, method->struct_size);
	if (*arguments == NULL) {
		return NT_STATUS_NO_MEMORY;
	}
	if (method->ndr_pull(pull, NDR_IN, *arguments) != NDR_ERR_SUCCESS) {
		return fault(call, DCERPC_FAULT_NDR);
	}
	return NT_STATUS_OK;
}

static NTSTATUS echo_push(struct dcesrv_call_state *call, TALLOC_CTX *mem, struct ndr_push *push,
			  const void *arguments)
{
	const struct ndr_interface_call *method = call_of(call);

	(void)mem;
	if (method == NULL) {
		return fault(call, DCERPC_FAULT_OP_RNG_ERROR);
	}
	if (method->ndr_push(push, NDR_OUT, arguments) != NDR_ERR_SUCCESS) {
		return fault(call, DCERPC_FAULT_NDR);
	}
	return NT_STATUS_OK;
}

/* Answers are complete when they are dispatched, or when their timer fires. */
static NTSTATUS echo_reply(struct dcesrv_call_state *call, TALLOC_CTX *mem, void *arguments)
{
	(void)call;
	(void)mem;
	(void)arguments;
	return NT_STATUS_OK;
}

static struct dcesrv_interface interface = {
	.name = "rpcecho",
	.bind = echo_bind,
	.unbind = echo_unbind,
	.ndr_pull = echo_pull,
	.dispatch = echo_dispatch,
	.reply = echo_reply,
	.ndr_push = echo_push,
	.local = echo_dispatch,
};

static NTSTATUS server_init(struct dcesrv_context *context,
			    const struct dcesrv_endpoint_server *server)
{
	const struct ndr_interface_string_array *endpoints = ndr_table_rpcecho.endpoints;

	(void)server;
	for (uint32_t i = 0; i < endpoints->count; i++) {
		NTSTATUS status = dcesrv_interface_register(context, endpoints->names[i], NULL,
							    &interface, NULL);
		if (!NT_STATUS_IS_OK(status)) {
			return status;
		}
	}
	return NT_STATUS_OK;
}

static NTSTATUS server_shutdown(struct dcesrv_context *context,
				const struct dcesrv_endpoint_server *server)
{
	(void)context;
	(void)server;
	return NT_STATUS_OK;
}

static bool server_by_uuid(struct dcesrv_interface *found, const struct GUID *uuid,
			   uint32_t version)
{
	if (version != interface.syntax_id.if_version ||
	    memcmp(uuid, &interface.syntax_id.uuid, sizeof(*uuid)) != 0) {
		return false;
	}
	*found = interface;
	return true;
}

static bool server_by_name(struct dcesrv_interface *found, const char *name)
{
	if (strcasecmp(name, interface.name) != 0) {
		return false;
	}
	*found = interface;
	return true;
}

NTSTATUS samba_init_module(TALLOC_CTX *context)
{
	static const struct dcesrv_endpoint_server server = {
		.name = "rpcecho",
		.init_server = server_init,
		.shutdown_server = server_shutdown,
		.interface_by_uuid = server_by_uuid,
		.interface_by_name = server_by_name,
	};

	(void)context;
	if (!layouts_agree()) {
		return NT_STATUS_REVISION_MISMATCH;
	}
	interface.syntax_id = ndr_table_rpcecho.syntax_id;
	return dcerpc_register_ep_server(&server);
}
